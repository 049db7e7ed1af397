package dev.seatrial.lint;

import dev.seatrial.validation.field.FieldError;
import dev.seatrial.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings that no {@link Rule} makes: their ids, how much they matter, what they mean, and
 * what to do where that is the same for all of them; the ids are stable, as users suppress them.
 */
enum BuiltInRule {
  AGAINST_LEFT_OVER(
      "against/left-over",
      Severity.NOTE,
      "An old object that no new manifest changes.",
      "kubectl apply --prune or kubectl delete removes it"),
  AGAINST_NEW_OBJECT(
      "against/new-object", Severity.NOTE, "An object that is not among the old ones."),
  AGAINST_NO_PATCH("against/no-patch", Severity.ERROR, "kubectl can't make a patch of the change."),
  AGAINST_OTHER_VERSION(
      "against/other-version",
      Severity.NOTE,
      "The old object is in another API version, so that the change is not judged.",
      "dump it in the new one: kubectl get KIND.VERSION.GROUP NAME -o yaml"),
  API_DEPRECATED("api/deprecated", Severity.WARNING, "The API version will go."),
  API_DUPLICATE("api/duplicate", Severity.ERROR, "A value stands twice that must be unique."),
  API_DUPLICATE_KEY(
      "api/duplicate-key",
      Severity.ERROR,
      "A mapping has a key twice.",
      "keep one of them; kubectl takes the last in silence"),
  API_FORBIDDEN("api/forbidden", Severity.ERROR, "A field must not be set, or not like that."),
  API_INTERNAL("api/internal", Severity.ERROR, "The API server can't judge the value."),
  API_INVALID("api/invalid", Severity.ERROR, "A value is not a good one."),
  API_NOT_FOUND("api/not-found", Severity.ERROR, "A value names what is not there."),
  API_NO_KIND("api/no-kind", Severity.ERROR, "There is no such kind in that API version."),
  API_NO_SCHEMA(
      "api/no-schema",
      Severity.NOTE,
      "No schema is known for a custom resource.",
      "name its CustomResourceDefinition with --crds"),
  API_OFF_BY_DEFAULT(
      "api/off-by-default",
      Severity.WARNING,
      "Only servers that are told to do so serve the API version.",
      "see --runtime-config of kube-apiserver, or use a stable version"),
  API_REMOVED("api/removed", Severity.ERROR, "The API version is no longer served."),
  API_REQUIRED("api/required", Severity.ERROR, "A field is missing."),
  API_TOO_FEW("api/too-few", Severity.ERROR, "A list has too few items."),
  API_TOO_LONG("api/too-long", Severity.ERROR, "A value is too long."),
  API_TOO_MANY("api/too-many", Severity.ERROR, "A list has too many items."),
  API_TOO_SHORT("api/too-short", Severity.ERROR, "A value is too short."),
  API_TYPE("api/type", Severity.ERROR, "A value is of the wrong type."),
  API_UNKNOWN_FIELD("api/unknown-field", Severity.ERROR, "There is no such field."),
  API_UNSUPPORTED("api/unsupported", Severity.ERROR, "A value is none of those allowed."),
  API_YAML_SYNTAX("api/yaml-syntax", Severity.ERROR, "The text is neither YAML nor JSON."),
  INPUT_BINARY("input/binary", Severity.ERROR, "The file is no text."),
  INPUT_EMPTY("input/empty", Severity.NOTE, "The file holds nothing, or comments only."),
  INPUT_HELM_TEMPLATE(
      "input/helm-template",
      Severity.NOTE,
      "A Helm template: no manifest before Helm has filled it in.",
      "check what comes of it: helm template CHART | seatrial lint -"),
  INPUT_KUSTOMIZATION(
      "input/kustomization",
      Severity.NOTE,
      "A file that kustomize makes manifests from.",
      "check what comes of it: kubectl kustomize FOLDER | seatrial lint -"),
  INPUT_LIMIT("input/limit", Severity.ERROR, "The file goes past a limit."),
  INPUT_NOT_KUBERNETES("input/not-kubernetes", Severity.NOTE, "YAML, but no Kubernetes object."),
  INPUT_SOPS(
      "input/sops",
      Severity.NOTE,
      "A manifest that SOPS has encrypted.",
      "check what comes of it: sops decrypt FILE | seatrial lint -"),
  INPUT_SYMLINK_LOOP("input/symlink-loop", Severity.ERROR, "Symbolic links lead in a circle."),
  INPUT_TRIAL("input/trial", Severity.NOTE, "A trial of Seatrial's own.", "seatrial test runs it"),
  INPUT_UNREAD("input/unread", Severity.WARNING, "kubectl passes over a part of the file."),
  INPUT_UNREADABLE("input/unreadable", Severity.ERROR, "The file can't be read."),
  SUPPRESSION_UNKNOWN_RULE(
      "suppression/unknown-rule", Severity.WARNING, "A suppression names no rule there is."),
  SUPPRESSION_UNUSED(
      "suppression/unused",
      Severity.WARNING,
      "A suppression suppresses nothing.",
      "remove it; it would hide the next finding there");

  private final String id;
  private final Severity severity;
  private final String summary;
  private final String remedy;

  BuiltInRule(String id, Severity severity, String summary) {
    this(id, severity, summary, "");
  }

  BuiltInRule(String id, Severity severity, String summary, String remedy) {
    this.id = id;
    this.severity = severity;
    this.summary = summary;
    this.remedy = remedy;
  }

  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }

  /** What to do about any such finding; empty where that depends. */
  String remedy() {
    return remedy;
  }

  /** A card of each, in the order of their ids. */
  static List<RuleCard> cards() {
    List<RuleCard> cards = new ArrayList<>();
    for (BuiltInRule rule : values()) {
      cards.add(new RuleCard(rule.id, rule.severity, rule.summary, ""));
    }
    return cards;
  }

  /** The rule under which a problem with the text is found. */
  static BuiltInRule of(YamlProblem.Kind problem) {
    return switch (problem) {
      case SYNTAX, VALUE -> API_YAML_SYNTAX;
      case LIMIT -> INPUT_LIMIT;
      case UNREAD -> INPUT_UNREAD;
      case BINARY -> INPUT_BINARY;
    };
  }

  /** The rule under which the API server's field error is found. */
  static BuiltInRule of(FieldError.Type type) {
    return switch (type) {
      case NOT_FOUND -> API_NOT_FOUND;
      case REQUIRED -> API_REQUIRED;
      case DUPLICATE -> API_DUPLICATE;
      case INVALID -> API_INVALID;
      case NOT_SUPPORTED -> API_UNSUPPORTED;
      case FORBIDDEN -> API_FORBIDDEN;
      case TOO_LONG -> API_TOO_LONG;
      case TOO_SHORT -> API_TOO_SHORT;
      case TOO_MANY -> API_TOO_MANY;
      case TOO_FEW -> API_TOO_FEW;
      case TYPE_INVALID -> API_TYPE;
      case INTERNAL -> API_INTERNAL;
    };
  }
}
