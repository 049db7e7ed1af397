package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.explain.BareExplanation;
import dev.seatrial.kubectl.explain.BuiltInSchema;
import dev.seatrial.kubectl.explain.CustomSchema;
import dev.seatrial.kubectl.explain.ExplainedSchema;
import dev.seatrial.kubectl.explain.Explanation;
import dev.seatrial.kubectl.explain.FieldWalk;
import dev.seatrial.kubectl.explain.Version2;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
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
  private static final String BARE = "plaintext-openapiv2";
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
    if (words.get(0).isEmpty()) {
      throw new KubectlError("a resource must be present, got: /, Resource=");
    }
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
    return switch (call.flags().text("output")) {
      case PLAIN -> explain(call, version(call, found.get()), path);
      case BARE -> explainBarely(call, found.get(), path);
      default -> throw new KubectlError("unrecognized format: " + call.flags().text("output"));
    };
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
  }

  /** The names that dots stand between; a backslash before a dot keeps it in the name. */
  // As jsonPathParse in kubectl/pkg/explain/explain.go, v0.37.
  private static List<String> words(String asked) {
    String text = asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
    try {
      return JsonPath.parse("{." + text + "}")
          .fields()
          .orElseThrow(() -> new KubectlError(FIELDS_ONLY));
    } catch (JsonPathException malformed) {
      throw new KubectlError(String.valueOf(malformed.getMessage()));
    }
  }

  /** The kind in the version that was asked for. */
  private static Resource version(Call call, Resource resource) {
    String apiVersion = call.flags().text("api-version");
    if (apiVersion.isEmpty()) {
      return resource;
    }
    Catalog catalog = call.api().catalog();
    String title = titled(apiVersion) + ", Resource=" + resource.plural();
    if (!catalog.groupVersions().contains(apiVersion)) {
      throw new KubectlError("couldn't find resource for " + GoText.quoted(title));
    }
    return catalog.resources().stream()
        .filter(each -> each.apiVersion().equals(apiVersion))
        .filter(each -> each.plural().equals(resource.plural()))
        .findFirst()
        .orElseThrow(() -> new KubectlError("GVR (" + title + ") not found in OpenAPI schema"));
  }

  /** A version as Go prints it, with a slash even where the group has no name. */
  private static String titled(String apiVersion) {
    long slashes = apiVersion.chars().filter(each -> each == '/').count();
    if (slashes > 1) {
      throw new KubectlError("unexpected GroupVersion string: " + apiVersion);
    }
    return slashes == 0 ? "/" + apiVersion : apiVersion;
  }

  private static int explain(Call call, Resource resource, List<String> path) {
    call.out(resource.group().isEmpty() ? "" : "GROUP:      " + resource.group() + "\n");
    call.out("KIND:       " + resource.kind() + "\nVERSION:    " + resource.version() + "\n\n");
    String text =
        Explanation.of(schema(call.api().catalog(), resource), path, depth(call))
            .orElseThrow(
                () ->
                    new KubectlError(
                        "field " + GoText.quoted(path.get(path.size() - 1)) + " does not exist"));
    call.out(text + "\n");
    return 0;
  }

  private static Explanation.Depth depth(Call call) {
    return new Explanation.Depth(call.flags().flag("recursive"), call.flags().number("max-depth"));
  }

  // As renderOpenAPIV2 in explain.go.
  private static int explainBarely(Call call, Resource resource, List<String> path) {
    String asked = call.flags().text("api-version");
    String version = asked.isEmpty() ? resource.apiVersion() : asked;
    String unknown = titled(version) + ", Kind=" + resource.kind();
    Resource kind =
        call.api()
            .catalog()
            .kind(version, resource.kind())
            .orElseThrow(
                () -> new KubectlError("couldn't find resource for " + GoText.quoted(unknown)));
    FieldWalk walk = FieldWalk.along(bareSchema(call.api().catalog(), kind), path);
    if (walk.missing().isPresent()) {
      throw new KubectlError("field " + GoText.quoted(walk.missing().get()) + " does not exist");
    }
    String field = path.isEmpty() ? "" : path.get(path.size() - 1);
    BareExplanation.Title title = new BareExplanation.Title(kind.kind(), version, field);
    call.out(BareExplanation.of(walk.schema(), title, depth(call)));
    return 0;
  }

  private static ExplainedSchema bareSchema(Catalog catalog, Resource resource) {
    Tree definition =
        catalog
            .custom(resource.apiVersion(), resource.kind())
            .map(custom -> custom.version().at("schema", "openAPIV3Schema"))
            .orElse(Tree.ABSENT);
    if (definition.isUnset()) {
      return schema(catalog, resource);
    }
    return Version2.isOpen(definition)
        ? CustomSchema.ofOpenKind()
        : CustomSchema.ofKind(Version2.of(definition), catalog.objectMeta());
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
