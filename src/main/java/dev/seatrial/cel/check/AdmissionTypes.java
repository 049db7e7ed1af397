package dev.seatrial.cel.check;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types of what admission expressions speak of, but for the object.
 *
 * <p>As {@code BuildRequestType} and {@code BuildNamespaceType} in {@code
 * k8s.io/apiserver/pkg/admission/plugin/cel/compile.go}, v0.37.
 */
final class AdmissionTypes {
  static final String REQUEST = "kubernetes.AdmissionRequest";
  static final String NAMESPACE = "kubernetes.Namespace";
  static final String VARIABLES = "kubernetes.variables";

  /** The objects among the types, by name. */
  static final Map<String, CelType> ALL = all();

  private AdmissionTypes() {}

  private static Map<String, CelType> all() {
    Map<String, CelType> all = new LinkedHashMap<>();
    put(all, "kubernetes.GroupVersionKind", "group string, version string, kind string");
    put(all, "kubernetes.GroupVersionResource", "group string, version string, resource string");
    put(all, "kubernetes.UserInfo", "username string, uid string, groups strings, extra lists");
    put(
        all,
        REQUEST,
        "kind kubernetes.GroupVersionKind, resource kubernetes.GroupVersionResource, subResource"
            + " string, requestKind kubernetes.GroupVersionKind, requestResource"
            + " kubernetes.GroupVersionResource, requestSubResource string, name string, namespace"
            + " string, operation string, userInfo kubernetes.UserInfo, dryRun bool, options dyn");
    put(all, "kubernetes.NamespaceSpec", "finalizers strings");
    put(
        all,
        "kubernetes.NamespaceCondition",
        "status string, type string, lastTransitionTime timestamp, message string, reason string");
    put(all, "kubernetes.NamespaceStatus", "conditions conditions, phase string");
    put(
        all,
        "kubernetes.NamespaceMetadata",
        "name string, generateName string, namespace string, labels texts, annotations texts, UID"
            + " string, creationTimestamp timestamp, deletionGracePeriodSeconds int,"
            + " deletionTimestamp timestamp, generation int, resourceVersion string, finalizers"
            + " strings");
    put(
        all,
        NAMESPACE,
        "metadata kubernetes.NamespaceMetadata, spec kubernetes.NamespaceSpec, status"
            + " kubernetes.NamespaceStatus");
    return all;
  }

  private static void put(Map<String, CelType> all, String name, String fields) {
    Map<String, CelType> types = new LinkedHashMap<>();
    for (String field : fields.split(", ", -1)) {
      int space = field.indexOf(' ');
      types.put(field.substring(0, space), type(field.substring(space + 1)));
    }
    all.put(name, object(name, types));
  }

  private static CelType type(String word) {
    return switch (word) {
      case "string" -> SimpleType.STRING;
      case "bool" -> SimpleType.BOOL;
      case "int" -> SimpleType.INT;
      case "dyn" -> SimpleType.DYN;
      case "timestamp" -> SimpleType.TIMESTAMP;
      case "strings" -> ListType.create(SimpleType.STRING);
      case "texts" -> MapType.create(SimpleType.STRING, SimpleType.STRING);
      case "lists" -> MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING));
      case "conditions" ->
          ListType.create(StructTypeReference.create("kubernetes.NamespaceCondition"));
      default -> StructTypeReference.create(word);
    };
  }

  static CelType object(String name, Map<String, CelType> fields) {
    ImmutableMap<String, CelType> known = ImmutableMap.copyOf(fields);
    return StructType.create(name, known.keySet(), field -> Optional.ofNullable(known.get(field)));
  }
}
