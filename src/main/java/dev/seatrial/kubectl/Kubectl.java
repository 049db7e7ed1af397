package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** kubectl as it speaks to one simulated cluster, from one folder. */
public final class Kubectl {
  private final Cluster cluster;
  private final Path directory;

  /**
   * A kubectl for a cluster.
   *
   * @param directory what the names of files are relative to
   */
  public Kubectl(Cluster cluster, Path directory) {
    this.cluster = cluster;
    this.directory = directory;
  }

  /** What a command printed, and the code it ended with. */
  public record Answer(int exitCode, String out, String err) {}

  /** Runs a line such as {@code kubectl get pods}, the word {@code kubectl} being optional. */
  public Answer run(String line) {
    return run(line, "");
  }

  /** Runs a line with something on its standard input. */
  public Answer run(String line, String stdin) {
    List<String> words = ShellWords.of(line);
    boolean named = !words.isEmpty() && words.get(0).equals("kubectl");
    return run(named ? words.subList(1, words.size()) : words, stdin);
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
    return new Dispatch(new Call.Setting(cluster, directory, streams)).run(arguments);
  }
}
