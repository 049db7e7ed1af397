package dev.seatrial.validation.resource;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * LimitRanges.
 *
 * <p>As {@code ValidateLimitRange} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class LimitRangeValidation implements KindValidation {
  private static final List<String> STANDARD = List.of("Pod", "Container", "PersistentVolumeClaim");
  private static final String SOME_ID = "00000000-0000-0000-0000-000000000000";

  /** As {@code PrepareForCreate}: one without a name gets an id for a name. */
  @Override
  public Tree prepared(Tree object) {
    return object.at("metadata", "name").isEmpty()
        ? object.with(Tree.of(SOME_ID), "metadata", "name")
        : object;
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    Set<String> types = new TreeSet<>();
    for (FieldValue limit : object.at("spec", "limits").items()) {
      FieldValue type = limit.at("type");
      checkType(type, errors);
      if (!types.add(type.text())) {
        errors.duplicate(type, Tree.of(type.text()));
      }
      checkLimit(limit, type.text(), errors);
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  private static void checkType(FieldValue type, FieldErrors errors) {
    List<String> problems = Formats.qualifiedName(type.text());
    errors.invalidEach(type, Tree.of(type.text()), problems);
    boolean known = STANDARD.contains(type.text()) || type.text().indexOf('/') >= 0;
    if (problems.isEmpty() && !known) {
      errors.invalid(type, "must be a standard limit type or fully qualified");
    }
  }

  private static void checkLimit(FieldValue limit, String type, FieldErrors errors) {
    checkNames(limit.at("max"), type, errors);
    checkNames(limit.at("min"), type, errors);
    boolean pod = type.equals("Pod");
    for (String field : List.of("default", "defaultRequest")) {
      if (!pod) {
        checkNames(limit.at(field), type, errors);
      } else if (!limit.at(field).isEmpty()) {
        errors.forbidden(limit.at(field), "may not be specified when `type` is 'Pod'");
      }
    }
    if (type.equals("PersistentVolumeClaim") && !limitsStorage(limit)) {
      errors.required(
          limit.at("limits"),
          "either minimum or maximum storage value is required, but neither was provided");
    }
    checkNames(limit.at("maxLimitRequestRatio"), type, errors);
    for (String resource : resources(limit, pod)) {
      new ResourceLimits(limit, resource, pod).check(errors);
    }
  }

  private static boolean limitsStorage(FieldValue limit) {
    return limit.at("min", "storage").tree().isPresent()
        || limit.at("max", "storage").tree().isPresent();
  }

  private static Set<String> resources(FieldValue limit, boolean pod) {
    Set<String> resources = new TreeSet<>();
    List<String> fields =
        pod
            ? List.of("max", "min", "maxLimitRequestRatio")
            : List.of("max", "min", "default", "defaultRequest", "maxLimitRequestRatio");
    fields.forEach(field -> resources.addAll(limit.tree().object(field).names()));
    return resources;
  }

  private static void checkNames(FieldValue amounts, String type, FieldErrors errors) {
    for (FieldValue amount : amounts.entries()) {
      if (type.equals("Pod") || type.equals("Container")) {
        ResourceNames.container(amount, amount.name(), errors);
      } else {
        ResourceNames.any(amount, amount.name(), errors);
      }
    }
  }
}
