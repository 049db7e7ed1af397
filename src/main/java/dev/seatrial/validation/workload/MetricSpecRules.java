package dev.seatrial.validation.workload;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.ObjectReferenceRules;
import dev.seatrial.validation.resource.ResourceNames;
import java.util.ArrayList;
import java.util.List;

/**
 * One metric that a HorizontalPodAutoscaler scales on.
 *
 * <p>As {@code validateMetricSpec} in {@code pkg/apis/autoscaling/validation/validation.go}, v1.37.
 */
final class MetricSpecRules {
  private static final List<String> TYPES =
      List.of("ContainerResource", "External", "Object", "Pods", "Resource");
  // The order in which upstream looks for them.
  private static final List<String> SOURCES =
      List.of("object", "external", "pods", "resource", "containerResource");
  private static final String MISSING = "must populate information for the given metric source";

  private MetricSpecRules() {}

  static void check(FieldValue metric, FieldErrors errors) {
    FieldValue type = metric.at("type");
    if (type.isEmpty()) {
      errors.required(type, "must specify a metric source type");
    }
    boolean known = TYPES.contains(type.text());
    if (!known) {
      errors.notSupported(type, Tree.of(type.text()), TYPES);
    }
    List<String> present = new ArrayList<>();
    for (String source : SOURCES) {
      if (metric.at(source).isSet()) {
        present.add(source);
        if (present.size() == 1) {
          checkSource(source, metric.at(source), errors);
        }
      }
    }
    String expected = known ? decapitalized(type.text()) : "";
    if (known && !present.contains(expected)) {
      errors.required(metric.at(expected), MISSING);
    }
    if (present.size() != 1) {
      present.remove(expected);
      present.forEach(
          source ->
              errors.forbidden(metric.at(source), "must populate the given metric source only"));
    }
  }

  private static String decapitalized(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static void checkSource(String name, FieldValue source, FieldErrors errors) {
    switch (name) {
      case "object" -> {
        FieldValue object = source.at("describedObject");
        ObjectReferenceRules.required(object.at("kind"), errors);
        ObjectReferenceRules.required(object.at("name"), errors);
        ObjectReferenceRules.apiVersion(object.at("apiVersion"), errors);
        checkMetricAndTarget(source, errors);
        checkValue(source, "must set either a target value or averageValue", errors);
      }
      case "external" -> {
        checkMetricAndTarget(source, errors);
        checkValue(source, "must set either a target value for metric or a per-pod target", errors);
        checkNotBoth(source, errors);
      }
      case "pods" -> {
        checkMetricAndTarget(source, errors);
        if (!source.at("target", "averageValue").isSet()) {
          errors.required(
              source.at("target", "averageValue"), "must specify a positive target averageValue");
        }
      }
      case "resource" -> {
        if (source.at("name").isEmpty()) {
          errors.required(source.at("name"), "must specify a resource name");
        }
        checkResourceTarget(source.at("target"), errors);
      }
      default -> checkContainerResource(source, errors);
    }
  }

  private static void checkContainerResource(FieldValue source, FieldErrors errors) {
    FieldValue name = source.at("name");
    if (name.isEmpty()) {
      errors.required(name, "must specify a resource name");
    } else {
      ResourceNames.container(name, name.text(), errors);
    }
    FieldValue container = source.at("container");
    if (container.isEmpty()) {
      errors.required(container, "must specify a container");
    } else {
      errors.invalidEach(container, Formats.dnsLabel(container.text()));
    }
    checkResourceTarget(source.at("target"), errors);
  }

  private static void checkMetricAndTarget(FieldValue source, FieldErrors errors) {
    FieldValue name = source.at("metric", "name");
    if (name.isEmpty()) {
      errors.required(name, "must specify a metric name");
    } else {
      errors.invalidEach(name, Formats.pathSegmentName(name.text()));
    }
    checkTarget(source.at("target"), errors);
  }

  private static void checkValue(FieldValue source, String words, FieldErrors errors) {
    FieldValue target = source.at("target");
    if (!target.at("value").isSet() && !target.at("averageValue").isSet()) {
      errors.required(target.at("averageValue"), words);
    }
  }

  private static void checkNotBoth(FieldValue source, FieldErrors errors) {
    FieldValue target = source.at("target");
    if (target.at("value").isSet() && target.at("averageValue").isSet()) {
      errors.forbidden(
          target.at("value"), "may not set both a target value for metric and a per-pod target");
    }
  }

  private static void checkResourceTarget(FieldValue target, FieldErrors errors) {
    checkTarget(target, errors);
    boolean share = target.at("averageUtilization").isSet();
    boolean amount = target.at("averageValue").isSet();
    if (!share && !amount) {
      errors.required(
          target.at("averageUtilization"),
          "must set either a target raw value or a target utilization");
    }
    if (share && amount) {
      errors.forbidden(
          target.at("averageValue"),
          "may not set both a target raw value and a target utilization");
    }
  }

  private static void checkTarget(FieldValue target, FieldErrors errors) {
    FieldValue type = target.at("type");
    if (type.isEmpty()) {
      errors.required(type, "must specify a metric target type");
    }
    if (!List.of("Utilization", "Value", "AverageValue").contains(type.text())) {
      errors.invalidText(type, "must be either Utilization, Value, or AverageValue");
    }
    for (String field : List.of("value", "averageValue")) {
      FieldValue amount = target.at(field);
      if (amount.isSet() && Quantity.of(amount.tree()).sign() <= 0) {
        errors.invalid(amount, Quantity.of(amount.tree()).toTree(), "must be positive");
      }
    }
    FieldValue share = target.at("averageUtilization");
    if (share.isSet() && share.number() < 1) {
      errors.invalid(share, "must be greater than 0");
    }
  }
}
