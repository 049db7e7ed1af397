package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.CustomTyping;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.DuplicateKey;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The body of a request, read as the object that it must be.
 *
 * <p>Follows {@code apimachinery/pkg/runtime/serializer/json/json.go} and {@code
 * transformDecodeError} in {@code apiserver/pkg/endpoints/handlers/rest.go}, v1.37.
 */
record Body(Request request, Resource resource, Catalog catalog) {
  private static final List<String> FORMATS =
      List.of("", Answer.JSON, "application/yaml", Protobuf.CONTENT_TYPE);
  private static final int MOST_SHOWN = 30;
  private static final String KIND_OF_GO =
      "Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind"
          + " string \"json:\\\"kind,omitempty\\\"\" }";

  /** The object, with the kind that the path means where it names none. */
  Tree object(FieldValidation level, Consumer<String> warnings) {
    if (!FORMATS.contains(request.contentType())) {
      throw new ApiError(
          ApiError.Reason.UNSUPPORTED_MEDIA_TYPE,
          "the body of the request was in an unknown format - accepted media types include:"
              + " application/json, application/yaml, "
              + Protobuf.CONTENT_TYPE,
          Tree.ABSENT);
    }
    if (request.contentType().equals(Protobuf.CONTENT_TYPE)) {
      return typed(Protobuf.read(request.bytes(), catalog));
    }
    YamlDocument document = document();
    Tree typed = typed(document.tree());
    duplicates(document.duplicates(), level, warnings);
    return typed;
  }

  /** Options, which may be left out. */
  Tree options() {
    byte[] bytes = request.bytes();
    if (bytes.length == 0) {
      return ObjectTree.EMPTY;
    }
    return request.contentType().equals(Protobuf.CONTENT_TYPE)
        ? Protobuf.read(bytes, catalog)
        : document().tree();
  }

  /** How something is to be deleted, which may be left out. */
  Tree deleteOptions() {
    Tree options = options();
    String kind = options.text("DeleteOptions", "kind");
    if (!kind.equals("DeleteOptions")) {
      String version = options.text("meta.k8s.io/v1", "apiVersion");
      throw ApiError.badRequest(ApiError.unregistered(kind, version));
    }
    return options;
  }

  /** What is to be applied, in YAML or JSON; refuses it where it is of another kind. */
  // As applyPatcher in apiserver/pkg/endpoints/handlers/patch.go, v1.37.
  Tree applied(String apiVersion, String kind) {
    YamlText text = Yaml.read(request.bytes());
    Tree tree = text.documents().isEmpty() ? Tree.NULL : text.documents().get(0).tree();
    List<YamlProblem> problems = new ArrayList<>(text.problems());
    text.documents().stream().limit(1).forEach(first -> problems.addAll(first.problems()));
    if (!problems.isEmpty()) {
      throw ApiError.badRequest("error encoding patch: yaml: " + problems.get(0).message());
    }
    if (!tree.isUnset() && !(tree instanceof ObjectTree)) {
      throw ApiError.badRequest(
          "error decoding patch: error unmarshaling JSON: while decoding JSON: json: cannot"
              + " unmarshal "
              + form(tree)
              + " into Go value of type map[string]interface {}");
    }
    String version = tree.text("", "apiVersion");
    if (!version.equals(apiVersion) || !tree.text("", "kind").equals(kind)) {
      String shown = version.indexOf('/') < 0 ? "/" + version : version;
      throw ApiError.badRequest(
          "invalid object type: " + shown + ", Kind=" + tree.text("", "kind"));
    }
    return tree;
  }

  /** A patch, which may have any form; what it says twice is for its object's validation. */
  Patch patch(Patch.Type type, FieldValidation level, Consumer<String> warnings) {
    YamlText text = Yaml.read(request.bytes());
    boolean isStrategic = type == Patch.Type.STRATEGIC;
    if (isStrategic && text.text().strip().equals("null")) {
      return Patch.strategic(ObjectTree.EMPTY);
    }
    boolean broken =
        !text.problems().isEmpty()
            || text.documents().isEmpty()
            || !text.documents().get(0).problems().isEmpty();
    if (broken) {
      throw ApiError.badRequest("invalid JSON patch");
    }
    YamlDocument document = text.documents().get(0);
    List<String> repeated = told(document.duplicates());
    if (level == FieldValidation.WARN) {
      repeated.forEach(warnings);
    }
    Tree patch = document.tree();
    if (patch.isUnset() && !isStrategic) {
      throw ApiError.badRequest("Invalid JSON Patch");
    }
    return new Patch(type, patch.isUnset() ? ObjectTree.EMPTY : patch, repeated);
  }

  private YamlDocument document() {
    byte[] bytes = request.bytes();
    if (bytes.length == 0) {
      throw unrecognized("unexpected end of JSON input", "<empty>");
    }
    String hex = summary(bytes);
    Optional<String> mistake = isJson() ? GoJson.error(bytes) : Optional.empty();
    if (mistake.isPresent()) {
      throw unrecognized(mistake.get(), hex);
    }
    YamlText text = Yaml.read(bytes);
    if (!text.problems().isEmpty()) {
      throw unrecognized(text.problems().get(0).message(), hex);
    }
    if (text.documents().isEmpty()) {
      throw unrecognized("unexpected end of JSON input", hex);
    }
    YamlDocument document = text.documents().get(0);
    if (!document.problems().isEmpty()) {
      throw unrecognized(document.problems().get(0).message(), hex);
    }
    if (!(document.tree() instanceof ObjectTree)) {
      throw unrecognized(
          "json: cannot unmarshal " + form(document.tree()) + " into " + KIND_OF_GO, hex);
    }
    return document;
  }

  private boolean isJson() {
    return List.of("", Answer.JSON).contains(request.contentType());
  }

  // As summarizeData in apiserver/pkg/endpoints/handlers/rest.go, v1.37.
  private static String summary(byte[] bytes) {
    byte[] shown = Arrays.copyOf(bytes, Math.min(bytes.length, MOST_SHOWN));
    boolean isObject = bytes[0] == '{';
    String more = bytes.length > MOST_SHOWN ? " ..." : "";
    return (isObject ? new String(shown, StandardCharsets.UTF_8) : HexFormat.of().formatHex(shown))
        + more;
  }

  /** What is no object, in the words of Go. */
  private static String form(Tree tree) {
    return tree instanceof ListTree ? "array" : "string";
  }

  private ApiError unrecognized(String why, String shown) {
    return ApiError.badRequest(
        "the object provided is unrecognized (must be of type "
            + resource.kind()
            + "): couldn't get version/kind; json parse error: "
            + why
            + " ("
            + shown
            + ")");
  }

  // As Decode of schemaCoercingDecoder in
  // apiextensions-apiserver/pkg/apiserver/customresource_handler.go, v1.37: nothing is filled in.
  private Tree custom(Tree body) {
    String kind = body.text("", "kind");
    if (kind.isEmpty()) {
      String shown = new String(request.bytes(), StandardCharsets.UTF_8);
      throw ApiError.badRequest(
          "the object provided is unrecognized (must be of type "
              + resource.kind()
              + "): Object 'Kind' is missing in '"
              + shown
              + "' ("
              + shown
              + ")");
    }
    checkVersion(body.text("", "apiVersion"));
    CustomTyping.check(resource, body);
    return body;
  }

  private void checkVersion(String named) {
    if (!named.equals(resource.apiVersion())) {
      throw ApiError.badRequest(
          "the API version in the data ("
              + named
              + ") does not match the expected API version ("
              + resource.apiVersion()
              + ")");
    }
  }

  private Tree typed(Tree body) {
    if (resource.isCustom()) {
      return custom(body);
    }
    String version = body.text("", "apiVersion");
    String kind = body.text("", "kind");
    Tree typed = version.isEmpty() ? with(body, "apiVersion", resource.apiVersion()) : body;
    typed = kind.isEmpty() ? with(typed, "kind", resource.kind()) : typed;
    String named = typed.text("", "apiVersion");
    String own = typed.text("", "kind");
    boolean isReview = Reviews.isReview(resource);
    if (catalog.schema(named, own).isEmpty() && !isReview) {
      throw unlike(typed, ApiError.unregistered(own, named));
    }
    if (!own.equals(resource.kind())) {
      throw unlike(
          typed,
          "converting ("
              + named.substring(named.indexOf('/') + 1)
              + "."
              + own
              + ") to ("
              + GoTypes.internal(resource.group())
              + "."
              + resource.kind()
              + "): unknown conversion");
    }
    checkVersion(named);
    return typed;
  }

  private static Tree with(Tree body, String field, String value) {
    return body.with(Tree.of(value), field);
  }

  private ApiError unlike(Tree typed, String why) {
    String named = typed.text("", "apiVersion");
    return ApiError.unreadable(
        typed.text("", "kind"), named.substring(named.indexOf('/') + 1), resource, why);
  }

  private static List<String> told(List<DuplicateKey> keys) {
    return keys.stream().map(key -> "duplicate field \"" + key.path() + "\"").distinct().toList();
  }

  private void duplicates(
      List<DuplicateKey> keys, FieldValidation level, Consumer<String> warnings) {
    List<String> told = told(keys);
    if (told.isEmpty()) {
      return;
    }
    switch (level) {
      case IGNORE -> {}
      case WARN -> told.forEach(warnings);
      case STRICT ->
          throw ApiError.unreadable(
              resource.kind(),
              resource.version(),
              resource,
              "strict decoding error: " + String.join(", ", told));
    }
  }
}
