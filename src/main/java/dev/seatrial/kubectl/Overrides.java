package dev.seatrial.kubectl;

import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlText;

/** What {@code --overrides} changes in an object that was made from flags. */
// As override_options.go in kubectl/pkg/cmd/util, v0.37.
final class Overrides {
  private Overrides() {}

  static Tree merged(Call call, Tree object, String text) {
    Tree overrides = read(text);
    String type = call.flags().text("override-type");
    Resource resource =
        call.api()
            .catalog()
            .kind(object.text("", "apiVersion"), object.text("", "kind"))
            .orElseThrow();
    PatchResult result =
        switch (type) {
          case "json" -> JsonPatch.apply(object, overrides);
          case "merge" -> MergePatch.apply(object, overrides);
          case "strategic" ->
              StrategicMergePatch.ofServer(resource.schema()).apply(object, overrides);
          default -> throw new KubectlError("invalid override type: " + type);
        };
    if (result instanceof PatchResult.Refused refused) {
      throw new KubectlError(refused.error().message(Tree::toJson));
    }
    return result.orElseThrow();
  }

  private static Tree read(String text) {
    YamlText read = Yaml.read(text);
    if (read.documents().isEmpty() || !read.documents().get(0).problems().isEmpty()) {
      throw new KubectlError("invalid JSON fragment: " + text);
    }
    return read.documents().get(0).tree();
  }
}
