package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields by which each resource can be selected.
 *
 * <p>Follows {@code AddFieldLabelConversionFunc} in {@code pkg/apis/…/conversion.go} and the {@code
 * ToSelectableFields} of each strategy, v1.37.
 */
public final class FieldLabels {
  private static final List<String> EVERYWHERE = List.of("metadata.name", "metadata.namespace");
  private static final Map<String, List<String>> MORE = new LinkedHashMap<>();

  static {
    MORE.put(
        "pods",
        List.of(
            "spec.nodeName",
            "spec.restartPolicy",
            "spec.schedulerName",
            "spec.serviceAccountName",
            "spec.hostNetwork",
            "status.phase",
            "status.podIP",
            "status.podIPs",
            "status.nominatedNodeName"));
    MORE.put("nodes", List.of("spec.unschedulable"));
    MORE.put("namespaces", List.of("status.phase"));
    MORE.put("secrets", List.of("type"));
    MORE.put("services", List.of("spec.clusterIP", "spec.type"));
    MORE.put("replicationcontrollers", List.of("status.replicas"));
    MORE.put("jobs.batch", List.of("status.successful"));
    MORE.put(Resources.CERTIFICATE_REQUESTS, List.of("spec.signerName"));
    MORE.put("clustertrustbundles.certificates.k8s.io", List.of("spec.signerName"));
    MORE.put(
        "podcertificaterequests.certificates.k8s.io",
        List.of("spec.signerName", "spec.podName", "spec.nodeName"));
    MORE.put("resourceslices.resource.k8s.io", List.of("spec.nodeName", "spec.driver"));
    MORE.put(
        "events",
        List.of(
            "involvedObject.kind",
            "involvedObject.namespace",
            "involvedObject.name",
            "involvedObject.uid",
            "involvedObject.apiVersion",
            "involvedObject.resourceVersion",
            "involvedObject.fieldPath",
            "reason",
            "reportingComponent",
            "source",
            "type"));
    MORE.put(
        "events.events.k8s.io",
        List.of(
            "reason",
            "regarding.kind",
            "regarding.namespace",
            "regarding.name",
            "regarding.uid",
            "regarding.apiVersion",
            "regarding.resourceVersion",
            "regarding.fieldPath",
            "reportingController",
            "type"));
  }

  private FieldLabels() {}

  /** Whether objects of a resource can be selected by the field. */
  public static boolean isKnown(Catalog catalog, Resource resource, String field) {
    return EVERYWHERE.contains(field)
        || MORE.getOrDefault(resource.groupResource(), List.of()).contains(field)
        || resource.isCustom()
            && catalog
                .custom(resource.apiVersion(), resource.kind())
                .map(CustomKind::selectableFields)
                .orElse(List.of())
                .contains("." + field);
  }

  /** What the server says of a field by which objects of the resource can't be selected. */
  public static String refusal(Resource resource, String field) {
    String name = resource.groupResource();
    if (name.equals("jobs.batch")) {
      return "field label \"" + field + "\" not supported for Job";
    }
    if (name.equals("resourceslices.resource.k8s.io")) {
      return "field label not supported for "
          + resource.apiVersion()
          + ", Kind=ResourceSlice: "
          + field;
    }
    boolean isConverted = MORE.containsKey(name);
    return isConverted || resource.versions().isEmpty()
        ? "field label not supported: " + field
        : "\""
            + field
            + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"";
  }

  /** The value of the field as selectors compare it; empty where there is none. */
  public static String value(Tree object, String field) {
    if (field.equals("source")) {
      return object.text("", "source", "component");
    }
    Tree found = object.at(field.split("\\.", -1));
    if (found.isUnset()) {
      return fallback(field);
    }
    return object.textAt(field.split("\\.", -1)).orElseGet(() -> Json.compact(found));
  }

  private static String fallback(String field) {
    return switch (field) {
      case "spec.unschedulable", "spec.hostNetwork" -> "false";
      case "status.replicas", "status.successful" -> "0";
      default -> "";
    };
  }
}
