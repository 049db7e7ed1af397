package dev.seatrial.cluster;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubelet.Execution;
import dev.seatrial.kubelet.Kubelet;
import dev.seatrial.object.LogLine;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/** The containers of a cluster as clients reach them, past the API server. */
public final class Containers {
  /** The exit code of a command, and what it printed. */
  public record Executed(int code, String output) {}

  private final Cluster cluster;
  private final Kubelet kubelet;
  private final Recording recording;

  Containers(Cluster cluster, Kubelet kubelet, Recording recording) {
    this.cluster = cluster;
    this.kubelet = kubelet;
    this.recording = recording;
  }

  /**
   * Executes a command in a running container; time moves as long as it takes.
   *
   * @return what it came to; none where what it does is not known, and nothing happened
   */
  public Optional<Executed> execute(ObjectKey pod, String container, List<String> command) {
    Tree found = cluster.api().find(pod).orElse(Tree.ABSENT);
    Optional<Execution> execution =
        Execution.of(command, Execution.spec(found, container).at("env"));
    execution.ifPresent(
        known -> {
          pass(known);
          if (known.terminates()) {
            recording.came(Input.What.TERMINATE, Input.of(pod, container));
            terminate(pod, container);
          }
        });
    return execution.map(known -> new Executed(known.code(), known.output()));
  }

  /**
   * Types a text into a running container and ends its standard input, as a client that was
   * attached and leaves. A shell does what it reads and ends.
   *
   * @return what that came to; none where nothing is known to read, or what to do with it
   */
  public Optional<Executed> endInput(ObjectKey pod, String container, String text) {
    Optional<Execution> execution =
        cluster.api().find(pod).flatMap(found -> Execution.ofInput(found, container, text));
    execution.ifPresent(
        known -> {
          pass(known);
          recording.came(Input.What.END, Input.of(pod, container, known.code()));
          end(pod, container, known.code());
        });
    return execution.map(known -> new Executed(known.code(), known.output()));
  }

  private void pass(Execution execution) {
    cluster.wakeUp();
    cluster.runFor(execution.time());
  }

  /** Whether a running container is known to end, without anything done to it. */
  public boolean endsByItself(ObjectKey pod, String container) {
    return kubelet.endsByItself(pod, container);
  }

  /** What a container has printed in the run that goes on, or else in its last one. */
  public List<LogLine> log(ObjectKey pod, String container) {
    return kubelet.log(pod, container).current();
  }

  /** What a container had printed in the run that ended last. */
  public List<LogLine> previousLog(ObjectKey pod, String container) {
    return kubelet.log(pod, container).previous();
  }

  /** Whether a container runs on and is known to print no more, or nothing is known of it. */
  public boolean isSilent(ObjectKey pod, String container) {
    return kubelet.log(pod, container).isOver();
  }

  void terminate(ObjectKey pod, String container) {
    kubelet.terminate(pod, container);
    cluster.lookAt(pod);
  }

  void end(ObjectKey pod, String container, int code) {
    kubelet.end(pod, container, code);
    cluster.lookAt(pod);
  }
}
