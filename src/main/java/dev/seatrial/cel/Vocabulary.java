package dev.seatrial.cel;

/**
 * Which functions an expression may call. As the two environments of {@code
 * k8s.io/apiserver/pkg/cel/environment}, v0.37.
 */
public enum Vocabulary {
  /** Those that the version before this one knows too: for expressions that are being written. */
  WRITTEN,
  /** All that this version knows: for expressions that the API server has stored. */
  STORED
}
