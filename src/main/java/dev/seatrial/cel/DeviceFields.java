package dev.seatrial.cel;

/**
 * Which fields a device has for the expressions that select it. As the declarations of {@code
 * kubernetes.DRADevice} in {@code k8s.io/dynamic-resource-allocation/cel/compile.go}, v0.37, with
 * the feature gates that are open by default.
 */
public enum DeviceFields {
  /** {@code driver}, {@code attributes} and {@code capacity}: until 1.35. */
  UNSHARED,
  /** Also {@code allowMultipleAllocations}: since 1.36. */
  ALL
}
