package dev.seatrial.cel;

/** What expressions may cost. As {@code k8s.io/apiserver/pkg/apis/cel/config.go}, v0.37. */
public final class CelLimits {
  /** One run of one expression, in units of cost. */
  public static final long PER_CALL = 1_000_000;

  /** All expressions of one custom resource, or of one binding of an admission policy. */
  public static final long PER_OBJECT = 10_000_000;

  /** All match conditions of one webhook or of one binding of an admission policy. */
  public static final long MATCH_CONDITIONS = 2_500_000;

  /** The longest text that a messageExpression may give, in bytes. */
  public static final int MESSAGE_BYTES = 5 * 1024;

  /** The size of the largest request that the API server takes, in bytes. */
  public static final long REQUEST_BYTES = 3L * 1024 * 1024;

  private CelLimits() {}
}
