package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.Semantics;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Workloads: groups of pods that are scheduled together. Templates of groups of groups are behind a
 * gate that is off, so that the server drops them.
 *
 * <p>As {@code ValidateWorkload} in {@code pkg/apis/scheduling/validation/validation.go} and {@code
 * Validate_Workload} in {@code pkg/apis/scheduling/v1beta1/zz_generated.validations.go}, v1.37.
 */
public final class WorkloadValidation implements KindValidation {
  private static final String TEMPLATES = "podGroupTemplates";
  private static final int MOST_TEMPLATES = 8;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    checkPriorities(spec, errors);
    errors.declare(
        declared -> check(new DeclaredField(spec, Tree.ABSENT, false, declared), declared));
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    checkPriorities(spec, errors);
    Tree before = old.tree().at("spec");
    errors.declare(declared -> check(new DeclaredField(spec, before, true, declared), declared));
  }

  // As validateWorkloadPriority.
  private static void checkPriorities(FieldValue spec, FieldErrors errors) {
    List<FieldValue> templates = spec.at(TEMPLATES).items();
    for (FieldValue template : templates) {
      for (String field : List.of("priorityClassName", "priority")) {
        if (!Semantics.same(template.tree().at(field), templates.get(0).tree().at(field))) {
          errors.invalid(spec, Tree.NULL, "detected multiple priority configurations");
          return;
        }
      }
    }
  }

  private static void check(DeclaredField spec, FieldErrors errors) {
    if (spec.isSame()) {
      return;
    }
    boolean wasEmpty = spec.old().items(TEMPLATES).isEmpty();
    if (spec.now().at(TEMPLATES).isEmpty() && !(spec.isChange() && wasEmpty)) {
      errors.invalid(
          spec.now(),
          Tree.of(""),
          "must specify one of: `podGroupTemplates`, `compositePodGroupTemplates`");
    }
    checkController(spec.at("controllerRef"), errors);
    DeclaredField templates = spec.at(TEMPLATES);
    if (!templates.isSame()) {
      checkTemplates(templates, errors);
    }
  }

  private static void checkController(DeclaredField controller, FieldErrors errors) {
    if (!controller.isNewAndFixed() && (controller.isChange() || !controller.now().isSet())) {
      return;
    }
    FieldValue group = controller.at("apiGroup").now();
    if (!group.isEmpty()) {
      errors.invalidEach(group, Formats.longName(group.text()));
    }
    for (String field : List.of("kind", "name")) {
      DeclaredField named = controller.at(field);
      if (named.isGiven()) {
        errors.invalidEach(named.now(), Formats.pathSegmentName(named.now().text()));
      }
    }
  }

  private static void checkTemplates(DeclaredField templates, FieldErrors errors) {
    List<FieldValue> items = templates.now().items();
    if (items.size() > MOST_TEMPLATES) {
      errors.tooMany(templates.now(), items.size(), MOST_TEMPLATES);
      return;
    }
    Map<String, Tree> before = new LinkedHashMap<>();
    templates.old().items().forEach(item -> before.put(item.text("", "name"), item));
    int found = errors.size();
    checkStays(templates, before, errors);
    if (errors.size() > found) {
      return;
    }
    Set<String> names = new TreeSet<>();
    for (FieldValue item : items) {
      if (!names.add(item.at("name").text())) {
        errors.duplicate(item, item.tree());
      }
    }
    for (FieldValue item : items) {
      Tree old = before.getOrDefault(item.at("name").text(), Tree.ABSENT);
      DeclaredField template = new DeclaredField(item, old, old.isPresent(), errors);
      if (!template.isSame()) {
        checkTemplate(template, errors);
      }
    }
  }

  // As ValSliceUpdate with NoAddItem and NoRemoveItem.
  private static void checkStays(
      DeclaredField templates, Map<String, Tree> before, FieldErrors errors) {
    if (!templates.isChange()) {
      return;
    }
    Set<String> now = new TreeSet<>();
    for (FieldValue item : templates.now().items()) {
      String name = item.at("name").text();
      now.add(name);
      if (!before.containsKey(name)) {
        errors.forbidden(item, "item may not be added");
      }
    }
    if (!now.containsAll(before.keySet())) {
      errors.forbidden(templates.now(), "item may not be removed");
    }
  }

  private static void checkTemplate(DeclaredField template, FieldErrors errors) {
    DeclaredField name = template.at("name");
    if (!name.isSame() && name.isGiven()) {
      errors.invalidEach(name.now(), Formats.shortName(name.now().text()));
    }
    new PodGroupRules(template, errors).check();
  }
}
