package dev.seatrial.apiserver;

/** Where the virtual time comes from. */
@FunctionalInterface
public interface Clock {
  /** Microseconds since 1970 in the cluster's virtual time. */
  long nowMicros();
}
