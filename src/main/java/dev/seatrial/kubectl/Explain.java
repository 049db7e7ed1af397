package dev.seatrial.kubectl;

import dev.seatrial.kubectl.explain.BuiltInSchema;
import dev.seatrial.kubectl.explain.CustomSchema;
import dev.seatrial.kubectl.explain.ExplainedSchema;
import dev.seatrial.kubectl.explain.Explanation;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code kubectl explain}: fields, types and enums of every kind, and the prose of custom ones.
 *
 * <p>The bundled schemas carry no prose, and what has none reads as kubectl has it: {@code <no
 * description>}.
 */
// As explain.go in kubectl/pkg/cmd/explain, v0.37.
final class Explain implements Verb {
  private static final String PLAIN = "plaintext";
  private static final String FIELDS_ONLY =
      "invalid jsonpath syntax, first node must be field node";

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.flag("recursive").letter("recursive", "R").number("max-depth", 0);
    flags.text("api-version", "").text("output", PLAIN).letter("output", "o");
  }

  @Override
  public int run(Call call) {
    check(call);
    String asked = call.arguments().get(0);
    List<String> words = words(asked);
    Catalog catalog = call.api().catalog();
    Optional<Resource> found = catalog.named(words.get(0).toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      call.err("the server doesn't have a resource type " + GoText.quoted(words.get(0)) + "\n");
      return 1;
    }
    List<String> path = words.subList(1, words.size());
    String full = found.get().groupResource();
    if (full.contains(".") && (asked + ".").startsWith(full + ".")) {
      path = asked.length() > full.length() ? words(asked.substring(full.length() + 1)) : List.of();
    }
    return explain(call, version(call, found.get()), path);
  }

  private static void check(Call call) {
    Flags flags = call.flags();
    if (call.arguments().isEmpty()) {
      throw new KubectlError(
          "You must specify the type of resource to explain. Use \"kubectl api-resources\" for a"
              + " complete list of supported resources.\n");
    }
    if (call.arguments().size() > 1) {
      throw new KubectlError("We accept only this format: explain RESOURCE\n");
    }
    if (flags.number("max-depth") > 0 && !flags.flag("recursive")) {
      throw new KubectlError("--max-depth requires --recursive");
    }
    if (flags.number("max-depth") < 0) {
      throw new KubectlError("--max-depth must be non-negative");
    }
    if (flags.text("output").equals("plaintext-openapiv2")) {
      throw new KubectlError("--output plaintext-openapiv2 is not simulated: use plaintext");
    }
    if (!flags.text("output").equals(PLAIN)) {
      throw new KubectlError("unrecognized format: " + flags.text("output"));
    }
  }

  /** The names that dots stand between; a backslash before a dot keeps it in the name. */
  private static List<String> words(String asked) {
    List<String> words = new ArrayList<>();
    String text = asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
    for (String word : text.split("(?<!\\\\)\\.", -1)) {
      if (word.isEmpty() || !word.matches("[^\\[\\]{}()*?]+")) {
        throw new KubectlError(FIELDS_ONLY);
      }
      words.add(word.replace("\\.", "."));
    }
    return words;
  }

  /** The kind in the version that was asked for. */
  private static Resource version(Call call, Resource resource) {
    String apiVersion = call.flags().text("api-version");
    if (apiVersion.isEmpty()) {
      return resource;
    }
    Catalog catalog = call.api().catalog();
    int slash = apiVersion.indexOf('/');
    String title = (slash < 0 ? "/" + apiVersion : apiVersion) + ", Resource=" + resource.plural();
    if (!catalog.groupVersions().contains(apiVersion)) {
      throw new KubectlError("couldn't find resource for " + GoText.quoted(title));
    }
    return catalog.resources().stream()
        .filter(each -> each.apiVersion().equals(apiVersion))
        .filter(each -> each.plural().equals(resource.plural()))
        .findFirst()
        .orElseThrow(() -> new KubectlError("GVR (" + title + ") not found in OpenAPI schema"));
  }

  private static int explain(Call call, Resource resource, List<String> path) {
    call.out(resource.group().isEmpty() ? "" : "GROUP:      " + resource.group() + "\n");
    call.out("KIND:       " + resource.kind() + "\nVERSION:    " + resource.version() + "\n\n");
    Explanation.Depth depth =
        new Explanation.Depth(call.flags().flag("recursive"), call.flags().number("max-depth"));
    String text =
        Explanation.of(schema(call.api().catalog(), resource), path, depth)
            .orElseThrow(
                () ->
                    new KubectlError(
                        "field " + GoText.quoted(path.get(path.size() - 1)) + " does not exist"));
    call.out(text + "\n");
    return 0;
  }

  private static ExplainedSchema schema(Catalog catalog, Resource resource) {
    Optional<CustomKind> custom = catalog.custom(resource.apiVersion(), resource.kind());
    if (custom.isPresent()) {
      return CustomSchema.ofKind(
          custom.get().version().at("schema", "openAPIV3Schema"), catalog.objectMeta());
    }
    return new BuiltInSchema(
        catalog.schema(resource.apiVersion(), resource.kind()).orElse(Schema.ANY));
  }
}
