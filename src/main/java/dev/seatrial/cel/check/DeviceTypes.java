package dev.seatrial.cel.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The type of {@code device} in expressions that select devices.
 *
 * <p>As {@code newCompiler} in {@code k8s.io/dynamic-resource-allocation/cel/compile.go}, v0.37:
 * what an attribute is, only the device tells.
 */
final class DeviceTypes {
  static final String DEVICE = "kubernetes.DRADevice";

  /** Without {@code allowMultipleAllocations}. */
  static final CelType UNSHARED = object(fields());

  static final CelType ALL = all();

  private DeviceTypes() {}

  private static CelType all() {
    Map<String, CelType> fields = fields();
    fields.put("allowMultipleAllocations", SimpleType.BOOL);
    return object(fields);
  }

  private static Map<String, CelType> fields() {
    Map<String, CelType> fields = new LinkedHashMap<>();
    fields.put("driver", SimpleType.STRING);
    fields.put("attributes", byDomain(SimpleType.ANY));
    fields.put("capacity", byDomain(StructTypeReference.create("kubernetes.Quantity")));
    return fields;
  }

  private static CelType object(Map<String, CelType> fields) {
    return AdmissionTypes.object(DEVICE, fields);
  }

  private static CelType byDomain(CelType value) {
    return MapType.create(SimpleType.STRING, MapType.create(SimpleType.STRING, value));
  }
}
