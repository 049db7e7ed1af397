package dev.seatrial.kubelet;

import dev.seatrial.object.LogLine;
import java.util.List;

/**
 * What a container has printed.
 *
 * @param current in the run that goes on, or else in the last one
 * @param previous in the run that ended last
 * @param isOver whether it runs on and is known to print no more
 */
public record ContainerLog(List<LogLine> current, List<LogLine> previous, boolean isOver) {
  /** Of a container that has not run, or of which nothing is known. */
  public static final ContainerLog NONE = new ContainerLog(List.of(), List.of(), true);

  /** Copies the lists. */
  public ContainerLog {
    current = List.copyOf(current);
    previous = List.copyOf(previous);
  }
}
