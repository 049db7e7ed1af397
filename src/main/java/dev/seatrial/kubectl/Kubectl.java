package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** kubectl as it speaks to one simulated cluster, from one folder. */
public final class Kubectl {
  private final Cluster cluster;
  private final Path directory;
  private final Surroundings around;

  /**
   * A kubectl for a cluster.
   *
   * @param directory what the names of files are relative to
   */
  public Kubectl(Cluster cluster, Path directory) {
    this(cluster, directory, Surroundings.BARE);
  }

  private Kubectl(Cluster cluster, Path directory, Surroundings around) {
    this.cluster = cluster;
    this.directory = directory;
    this.around = around;
  }

  /** The same kubectl with other variables and programs around it. */
  public Kubectl in(Surroundings others) {
    return new Kubectl(cluster, directory, others);
  }

  /** What a command printed, and the code it ended with. */
  public record Answer(int exitCode, String out, String err) {}

  /**
   * Runs a line such as {@code kubectl get pods}, the word {@code kubectl} being optional.
   * Variables may be set before it: {@code KUBE_EDITOR='sed -i s/a/b/' kubectl edit …}.
   */
  public Answer run(String line) {
    return run(line, "");
  }

  /** Runs a line with something on its standard input. */
  public Answer run(String text, String stdin) {
    Assignments line = Assignments.of(ShellWords.of(text));
    List<String> words = line.command();
    boolean named = !words.isEmpty() && words.get(0).equals("kubectl");
    return in(around.with(line.variables()))
        .run(named ? words.subList(1, words.size()) : words, stdin);
  }

  /** Runs a command with something on its standard input. */
  public Answer run(List<String> arguments, String stdin) {
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    Streams streams =
        new Streams(() -> stdin.getBytes(StandardCharsets.UTF_8), out::append, err::append);
    int exitCode = run(arguments, streams);
    return new Answer(exitCode, out.toString(), err.toString());
  }

  /** Runs a command; returns the code that kubectl would exit with. */
  public int run(List<String> arguments, Streams streams) {
    return new Dispatch(new Call.Setting(cluster, directory, streams, around)).run(arguments);
  }
}
