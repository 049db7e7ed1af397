package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import java.util.OptionalLong;

/**
 * What containers use, as the metrics API tells autoscalers.
 *
 * <p>Nobody knows but who declares it: the world that the cluster is in.
 */
public interface ResourceUse {

  /** Whether there is a metrics API at all. */
  boolean isServed();

  /**
   * How much of {@code cpu} or {@code memory} a container uses now, in thousandths of a core or of
   * a byte; empty where it has not been measured.
   */
  OptionalLong milli(Pod pod, String container, String resource);
}
