package dev.seatrial.controller;

import java.time.Duration;

/**
 * When nodes were last heard of, and how patiently that is judged.
 *
 * <p>Heartbeats stand in no store: of thousands of nodes, only those that fall silent matter.
 */
public interface NodeHeartbeats {
  /**
   * What is known of one node.
   *
   * @param silentSinceMicros its last heartbeat, where no more came; {@link Long#MAX_VALUE} while
   *     they come
   * @param nextChangeMicros when that may change by itself; {@link Long#MAX_VALUE} for never
   */
  record Beat(long silentSinceMicros, long nextChangeMicros) {
    /** Of a node whose heartbeats come. */
    public static final Beat STEADY = new Beat(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** What is known of a node now. */
  Beat of(String node);

  /** How long a node may be silent: {@code --node-monitor-grace-period}. */
  Duration grace();

  /** How often nodes are looked at: {@code --node-monitor-period}. */
  Duration period();
}
