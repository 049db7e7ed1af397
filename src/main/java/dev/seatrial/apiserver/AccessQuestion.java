package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.authorization.Action;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;

/**
 * Refuses questions about access that make no sense.
 *
 * <p>Follows {@code pkg/apis/authorization/validation/validation.go}, v1.37.
 */
public final class AccessQuestion {
  private static final Path SPEC = Path.of("spec");
  private static final Path RESOURCE = SPEC.field("resourceAttributes");
  private static final List<String> VALUED = List.of("In", "NotIn");
  private static final List<String> BARE = List.of("Exists", "DoesNotExist");

  private final Tree review;
  private final Tree spec;
  private final FieldErrors errors = new FieldErrors();

  private AccessQuestion(Tree review) {
    this.review = review;
    this.spec = review.at("spec");
  }

  /** Throws {@link ApiError} where a review asks nothing that could be answered. */
  public static void check(Tree review) {
    AccessQuestion question = new AccessQuestion(review);
    question.check();
    if (!question.errors.isEmpty()) {
      // The real server forgets to say which kind it is.
      throw ApiError.invalid(new Identity(".authorization.k8s.io", ""), question.errors.list());
    }
  }

  /** What a review that makes sense asks about. */
  // As AuthorizationAttributesFrom in pkg/registry/authorization/util/helpers.go, v1.37.
  public static Action action(Tree review) {
    Tree resource = review.at("spec", "resourceAttributes");
    Tree path = review.at("spec", "nonResourceAttributes");
    return new Action(
        (resource.isUnset() ? path : resource).text("", "verb"),
        resource.text("", "group"),
        resource.text("", "resource"),
        resource.text("", "subresource"),
        resource.text("", "name"),
        path.text("", "path"),
        resource.text("", "namespace"));
  }

  private void check() {
    String kind = review.text("", "kind");
    Tree resource = spec.at("resourceAttributes");
    Tree path = spec.at("nonResourceAttributes");
    if (resource.isUnset() == path.isUnset()) {
      wrong(
          SPEC,
          shown(path),
          "exactly one of nonResourceAttributes or resourceAttributes must be specified");
    }
    boolean nobody = spec.text("", "user").isEmpty() && spec.items("groups").isEmpty();
    if (!kind.startsWith("Self") && nobody) {
      wrong(SPEC.field("user"), Tree.of(""), "at least one of user or group must be specified");
    }
    selector("fieldSelector");
    selector("labelSelector");
    boolean local = kind.equals("LocalSubjectAccessReview");
    checkMetadata(local);
    if (local) {
      checkLocal(resource, path);
    }
  }

  private void checkMetadata(boolean local) {
    ObjectTree metadata = review.object("metadata");
    Tree said = metadata.without("managedFields");
    said = local ? said.without("namespace") : said;
    if (said.object().names().stream().anyMatch(name -> !isNothing(metadata.at(name)))) {
      wrong(
          Path.of("metadata"),
          metadata,
          local ? "must be empty except for namespace" : "must be empty");
    }
  }

  private void selector(String name) {
    FieldValue selector = new FieldValue(RESOURCE, spec.at("resourceAttributes")).at(name);
    if (!selector.isSet()) {
      return;
    }
    FieldValue raw = selector.at("rawSelector");
    List<FieldValue> requirements = selector.at("requirements").items();
    if (!raw.isEmpty() && !requirements.isEmpty()) {
      errors.invalid(raw, "may not specified at the same time as requirements");
    }
    if (raw.isEmpty() && requirements.isEmpty()) {
      errors.required(
          selector.at("requirements"),
          "when " + selector.path() + " is specified, requirements or rawSelector is required");
    }
    for (FieldValue requirement : requirements) {
      if (name.equals("fieldSelector")) {
        ofField(requirement);
      } else {
        ofLabel(requirement);
      }
    }
  }

  private void ofField(FieldValue requirement) {
    if (requirement.at("key").isEmpty()) {
      errors.required(requirement.at("key"), "must be specified");
    }
    values(requirement);
  }

  private void ofLabel(FieldValue requirement) {
    values(requirement);
    LabelValidation.labelName(requirement.at("key"), errors);
    for (FieldValue value : requirement.at("values").items()) {
      errors.invalidEach(value, Formats.labelValue(value.text()));
    }
  }

  private void values(FieldValue requirement) {
    FieldValue values = requirement.at("values");
    String operator = requirement.at("operator").text();
    if (VALUED.contains(operator) && values.items().isEmpty()) {
      errors.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
    }
    if (BARE.contains(operator) && !values.items().isEmpty()) {
      errors.forbidden(
          values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    }
  }

  private void checkLocal(Tree resource, Tree path) {
    String namespace = resource.text("", "namespace");
    if (!resource.isUnset() && !namespace.equals(review.text("", "metadata", "namespace"))) {
      wrong(RESOURCE.field("namespace"), Tree.of(namespace), "must match metadata.namespace");
    }
    if (!path.isUnset()) {
      wrong(SPEC.field("nonResourceAttributes"), shown(path), "disallowed on this kind of request");
    }
  }

  private void wrong(Path path, Tree value, String detail) {
    errors.add(FieldError.Type.INVALID, path, value, detail);
  }

  private static boolean isNothing(Tree value) {
    return value.isUnset() || value.isEmpty();
  }

  private static Tree shown(Tree path) {
    return path.isUnset()
        ? Tree.NULL
        : ObjectTree.of(
            "Path", Tree.of(path.text("", "path")), "Verb", Tree.of(path.text("", "verb")));
  }
}
