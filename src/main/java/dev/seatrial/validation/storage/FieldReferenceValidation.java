package dev.seatrial.validation.storage;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Locale;

/**
 * The rules for references to a field of the pod or to a resource of a container.
 *
 * <p>Follows validateObjectFieldSelector and validateContainerResourceFieldSelector in {@code
 * pkg/apis/core/validation/validation.go}, and ConvertDownwardAPIFieldLabel in {@code
 * pkg/apis/core/pods/helpers.go}, v1.37.
 */
public final class FieldReferenceValidation {
  private static final List<String> OF_VOLUMES =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid");
  private static final List<String> OF_ENVIRONMENT =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");
  private static final List<String> CONVERTIBLE =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.serviceAccountName",
          "spec.schedulerName",
          "status.phase",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");
  private static final List<String> RESOURCES =
      List.of(
          "limits.cpu",
          "limits.ephemeral-storage",
          "limits.memory",
          "requests.cpu",
          "requests.ephemeral-storage",
          "requests.memory");
  private static final List<String> SIZES =
      List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

  private FieldReferenceValidation() {}

  /** A field of the pod that a file in a volume shows. */
  static void ofVolume(FieldValue reference, FieldErrors errors) {
    field(reference, OF_VOLUMES, errors);
  }

  /** A field of the pod that an environment variable shows. */
  public static void ofEnvironment(FieldValue reference, FieldErrors errors) {
    field(reference, OF_ENVIRONMENT, errors);
  }

  /** A volume must name the container whose resource it shows. */
  static void resourceOfVolume(FieldValue reference, FieldErrors errors) {
    if (reference.at("containerName").isEmpty()) {
      errors.required(reference.at("containerName"), "");
      divisor(reference, errors);
    } else {
      resource(reference, errors);
    }
  }

  /** As validateContainerResourceFieldSelector. */
  public static void resource(FieldValue reference, FieldErrors errors) {
    FieldValue resource = reference.at("resource");
    if (resource.isEmpty()) {
      errors.required(resource, "");
    } else if (!RESOURCES.contains(resource.text()) && !isHugePages(resource.text())) {
      errors.notSupported(resource, RESOURCES);
    }
    divisor(reference, errors);
  }

  private static void field(FieldValue reference, List<String> supported, FieldErrors errors) {
    for (String needed : List.of("apiVersion", "fieldPath")) {
      if (reference.at(needed).isEmpty()) {
        errors.required(reference.at(needed), "");
        return;
      }
    }
    FieldValue path = reference.at("fieldPath");
    String problem = conversionProblem(reference.at("apiVersion").text(), path.text());
    if (!problem.isEmpty()) {
      errors.invalid(path, "error converting fieldPath: " + problem);
      return;
    }
    int subscript = subscriptStart(path.text());
    String name = subscript < 0 ? path.text() : path.text().substring(0, subscript);
    if (subscript < 0) {
      // spec.host is what spec.nodeName was called once.
      String converted = name.equals("spec.host") ? "spec.nodeName" : name;
      if (!supported.contains(converted)) {
        errors.notSupported(path, Tree.of(converted), supported);
      }
      return;
    }
    String key = path.text().substring(subscript + 2, path.text().length() - 2);
    String checked = name.equals("metadata.annotations") ? key.toLowerCase(Locale.ROOT) : key;
    errors.invalidEach(reference, Tree.of(checked), Formats.qualifiedName(checked));
  }

  private static String conversionProblem(String version, String path) {
    if (!version.equals("v1")) {
      return "unsupported pod version: " + version;
    }
    int subscript = subscriptStart(path);
    if (subscript >= 0) {
      String name = path.substring(0, subscript);
      return name.equals("metadata.annotations") || name.equals("metadata.labels")
          ? ""
          : "field label does not support subscript: " + path;
    }
    return CONVERTIBLE.contains(path) || path.equals("spec.host")
        ? ""
        : "field label not supported: " + path;
  }

  // As SplitMaybeSubscriptedPath: metadata.labels['key'].
  private static int subscriptStart(String path) {
    int start = path.endsWith("']") ? path.substring(0, path.length() - 2).indexOf("['") : -1;
    return start == 0 ? -1 : start;
  }

  // As validateContainerResourceDivisor; the resource is shown, not the divisor.
  private static void divisor(FieldValue reference, FieldErrors errors) {
    Quantity divisor = Quantity.of(reference.at("divisor").tree());
    FieldValue resource = reference.at("resource");
    if (divisor.isZero()) {
      return;
    }
    String what = measured(resource.text());
    boolean cpu = what.equals("cpu");
    List<String> supported = cpu ? List.of("1m", "1") : SIZES;
    if (!what.isEmpty() && !supported.contains(divisor.toString())) {
      errors.invalid(
          reference.at("divisor"),
          resource.tree(),
          "only divisor's values "
              + (cpu ? "1m and 1" : String.join(", ", SIZES))
              + " are supported with the "
              + what
              + " resource");
    }
  }

  private static String measured(String resource) {
    return switch (resource) {
      case "limits.cpu", "requests.cpu" -> "cpu";
      case "limits.memory", "requests.memory" -> "memory";
      case "limits.ephemeral-storage", "requests.ephemeral-storage" -> "local ephemeral storage";
      default -> isHugePages(resource) ? "hugepages" : "";
    };
  }

  private static boolean isHugePages(String resource) {
    return resource.startsWith("requests.hugepages-") || resource.startsWith("limits.hugepages-");
  }
}
