package dev.seatrial.validation;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.KindRules.Scope;
import dev.seatrial.validation.SemanticValidation.PartRule;
import dev.seatrial.validation.access.CertificateStatus;
import dev.seatrial.validation.cluster.NamespaceValidation;
import dev.seatrial.validation.custom.CustomResourceValidation;
import dev.seatrial.validation.decode.CustomResourceDecoder;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.validation.decode.StrictDecoder;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.pod.EphemeralContainersUpdate;
import dev.seatrial.validation.pod.PodResize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door: what the API server of one version would refuse.
 *
 * <p>Decoding comes first; an object that does not decode is not looked at further. What decodes is
 * defaulted by the caller, then checked for create or for update. Not for many threads at once.
 */
public final class Validator {
  private final Catalog catalog;
  private final Defaults defaults;
  private final OlderServer server;
  private final Map<String, CustomResourceValidation> custom = new LinkedHashMap<>();

  private Validator(Catalog catalog) {
    this.catalog = catalog;
    this.defaults = Defaults.of(catalog);
    this.server = new OlderServer(catalog.version());
  }

  /** The validator of a version. */
  public static Validator of(Catalog catalog) {
    return new Validator(catalog);
  }

  /**
   * What strict decoding refuses, the server's first error first; nothing where the catalogue does
   * not know the kind. {@link DecodeError#answer} makes the server's message of it.
   */
  public List<DecodeError> decode(Tree object) {
    List<DecodeError> kind = kindErrors(object);
    if (!kind.isEmpty()) {
      return kind;
    }
    Optional<CustomKind> definition = definition(object);
    return definition.isPresent()
        ? CustomResourceDecoder.errors(object, definition.get())
        : decodeBuiltIn(object);
  }

  private List<DecodeError> decodeBuiltIn(Tree object) {
    Optional<Resource> known = resource(object);
    return known.isPresent() ? decode(object, known.get().schema()) : List.of();
  }

  /** What strict decoding refuses in a value of a given schema. */
  public List<DecodeError> decode(Tree value, Schema schema) {
    return StrictDecoder.errors(schema, value);
  }

  /**
   * What would be refused on create, in the server's order; nothing where the catalogue does not
   * know the kind. The object is decoded and defaulted; without a namespace, it goes to {@code
   * default}.
   */
  public List<FieldError> create(Tree object) {
    Optional<KindRules> kind = rules(object);
    return kind.isPresent()
        ? server.refused(SemanticValidation.create(kind.get(), object))
        : List.of();
  }

  /** What would be refused when the object replaces the old one; both are defaulted. */
  public List<FieldError> update(Tree object, Tree old) {
    return rules(object)
        .map(kind -> server.refused(SemanticValidation.update(kind, object, old)))
        .orElse(List.of());
  }

  /**
   * What would be refused when an object replaces what a cluster holds, in the server's order:
   * {@link #update} for callers that have both as they were read. The defaults are filled in here,
   * on both sides.
   *
   * @param object decodes; what a manifest says, or what a patch made of the old object
   * @param old a dump of a live object, or a manifest as it was applied: what the server would have
   *     filled in by itself (a job's selector, a Service's addresses) may be missing on both sides
   */
  public List<FieldError> change(Tree object, Tree old) {
    Tree now = WrittenEmpties.kept(object, defaults.applied(object));
    return update(now, defaults.applied(old));
  }

  /**
   * What would be refused when the status of the object takes the place of the old one's; both are
   * defaulted, and what such a write can't set is the same in both.
   */
  public List<FieldError> updateStatus(Tree object, Tree old) {
    return rules(object)
        .map(kind -> updatePart(kind, object, old, kind.rules()::updateStatus))
        .orElse(List.of());
  }

  /** What would be refused when a request for a certificate is approved or denied. */
  public List<FieldError> approve(Tree request, Tree old) {
    return rules(request)
        .map(kind -> updatePart(kind, request, old, CertificateStatus::approval))
        .orElse(List.of());
  }

  /** What would be refused when it changes who has to let go of a namespace. */
  public List<FieldError> finalizeNamespace(Tree namespace, Tree old) {
    return rules(namespace)
        .map(
            kind ->
                updatePart(
                    kind,
                    namespace,
                    old,
                    (now, before, errors) -> NamespaceValidation.checkFinalizers(now, errors)))
        .orElse(List.of());
  }

  private List<FieldError> updatePart(KindRules kind, Tree object, Tree old, PartRule rule) {
    return server.refused(SemanticValidation.updatePart(kind, object, old, rule));
  }

  /**
   * What would be refused when a pod with more ephemeral containers takes the place of the old one.
   */
  public List<FieldError> updateEphemeralContainers(Tree pod, Tree old) {
    FieldErrors errors = new FieldErrors();
    EphemeralContainersUpdate.check(FieldValue.root(pod), FieldValue.root(old), errors);
    return server.refused(errors.list());
  }

  /** What would be refused when a pod with other resources takes the place of the old one. */
  public List<FieldError> resize(Tree pod, Tree old) {
    FieldErrors errors = new FieldErrors();
    PodResize.check(FieldValue.root(pod), FieldValue.root(old), errors);
    return server.refused(errors.list());
  }

  private Optional<CustomKind> definition(Tree object) {
    return catalog.customKinds().isEmpty()
        ? Optional.empty()
        : catalog.custom(object.text("", "apiVersion"), object.text("", "kind"));
  }

  private CustomResourceValidation custom(CustomKind kind) {
    return custom.computeIfAbsent(
        kind.resource().apiVersion() + "/" + kind.resource().kind(),
        unused -> new CustomResourceValidation(kind, catalog.version()));
  }

  private Optional<Resource> resource(Tree object) {
    return catalog.kind(object.text("", "apiVersion"), object.text("", "kind"));
  }

  private Optional<KindRules> rules(Tree object) {
    Optional<CustomKind> definition = definition(object);
    return definition.isPresent()
        ? Optional.of(customRules(definition.get()))
        : builtInRules(object);
  }

  private KindRules customRules(CustomKind kind) {
    Scope scope = kind.resource().namespaced() ? Scope.NAMESPACED : Scope.CLUSTER;
    return new KindRules(
        kind.resource().group(),
        kind.resource().kind(),
        scope,
        NameRule.DNS_SUBDOMAIN,
        custom(kind));
  }

  private Optional<KindRules> builtInRules(Tree object) {
    Optional<Resource> resource = resource(object);
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    Resource known = resource.get();
    Optional<KindRules> rules = KindValidations.find(known.group(), known.kind());
    if (rules.isEmpty() && known.verbs().equals(List.of("create"))) {
      // A review is answered and never stored: it needs no name.
      return Optional.empty();
    }
    return Optional.of(rules.isPresent() ? server.rules(rules.get()) : metadataOnly(known));
  }

  private static KindRules metadataOnly(Resource resource) {
    Scope scope = resource.namespaced() ? Scope.NAMESPACED : Scope.CLUSTER;
    return new KindRules(
        resource.group(), resource.kind(), scope, NameRule.PATH_SEGMENT, new NoFurtherRules());
  }

  // As Interpret in runtime/serializer/json/meta.go and Decode beside it.
  private static List<DecodeError> kindErrors(Tree object) {
    if (!(object instanceof ObjectTree)) {
      return List.of(
          DecodeError.malformed(
              Path.ROOT, "couldn't get version/kind; json parse error: the object is no map"));
    }
    for (String field : List.of("apiVersion", "kind")) {
      Tree value = object.at(field);
      if (!value.isUnset() && !(value instanceof TextTree)) {
        return List.of(
            DecodeError.malformed(
                Path.of(field),
                "couldn't get version/kind; json parse error: json: cannot unmarshal "
                    + StrictDecoder.word(value)
                    + " into Go struct field ."
                    + field
                    + " of type string"));
      }
    }
    String version = object.text("", "apiVersion");
    if (version.indexOf('/') != version.lastIndexOf('/')) {
      return List.of(
          DecodeError.malformed(
              Path.of("apiVersion"), "unexpected GroupVersion string: " + version));
    }
    if (object.at("kind").isEmpty()) {
      return missing("kind", "Kind", object);
    }
    return version.isEmpty() || version.endsWith("/")
        ? missing("apiVersion", "apiVersion", object)
        : List.of();
  }

  private static List<DecodeError> missing(String field, String name, Tree object) {
    String body = Json.compact(Json.sorted(object));
    return List.of(
        DecodeError.malformed(
            Path.of(field), "Object '" + name + "' is missing in '" + body + "'"));
  }
}
