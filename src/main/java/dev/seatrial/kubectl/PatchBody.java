package dev.seatrial.kubectl;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.TextFiles;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlText;
import java.util.List;

/** What {@code -p} or {@code --patch-file} says: JSON, or YAML that becomes JSON. */
// As RunPatch in kubectl/pkg/cmd/patch/patch.go, v0.37.
final class PatchBody {
  private PatchBody() {}

  /** The patch; null where nothing is said. */
  static Tree of(Call call) {
    String written = call.flags().text("patch");
    String file = call.flags().text("patch-file");
    String text = file.isEmpty() ? written : read(call, file);
    return text.stripLeading().startsWith("{") ? json(text) : yaml(text, written);
  }

  private static String read(Call call, String file) {
    return TextFiles.read(call.directory(), file)
        .orElseThrow(
            () ->
                new KubectlError(
                    "unable to read patch file: open " + file + ": no such file or directory"));
  }

  // kubectl takes what begins like JSON for JSON and sends it as it is.
  private static Tree json(String text) {
    try {
      return Json.read(text);
    } catch (JsonSyntaxException malformed) {
      throw ApiError.badRequest("invalid JSON patch");
    }
  }

  private static Tree yaml(String text, String written) {
    YamlText read = Yaml.read(text);
    List<YamlDocument> documents = read.documents();
    read.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw unread(written, problem.said());
            });
    if (documents.isEmpty()) {
      return Tree.NULL;
    }
    documents.get(0).problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw unread(written, problem.said());
            });
    Tree tree = documents.get(0).tree();
    return tree.isUnset() ? Tree.NULL : tree;
  }

  private static KubectlError unread(String written, String said) {
    String words = said.replaceFirst("^error converting YAML to JSON: ", "");
    return new KubectlError("unable to parse " + GoText.quoted(written) + ": " + words);
  }
}
