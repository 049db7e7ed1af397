package dev.seatrial.cli;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.Kubectl;
import dev.seatrial.kubectl.ShellWords;
import dev.seatrial.kubectl.call.Streams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** {@code seatrial kubectl …}: one kubectl line against the cluster kept in the state file. */
final class KubectlCommand implements ForwardingCommand {
  /** Has commands that wait take as long as they would: {@code seatrial kubectl --realtime …}. */
  private static final String REAL_TIME = "--realtime";

  @Override
  public String name() {
    return "kubectl";
  }

  @Override
  public String summary() {
    return "Run a kubectl command against the simulated cluster";
  }

  @Override
  public int run(List<String> given, Console console) {
    List<String> words = new ArrayList<>(given);
    boolean watched = words.remove(REAL_TIME);
    try (StateFile state = StateFile.open(console)) {
      KeptCluster kept = state.kept();
      Cluster cluster = kept.cluster();
      long begun = cluster.nowMicros();
      cluster.record().runs("kubectl " + ShellWords.line(given));
      if (watched) {
        RealTime.pace(cluster, console);
      }
      Streams streams =
          new Streams(
              () -> allOf(console), text -> console.out().print(text), text -> err(console, text));
      int exitCode =
          new Kubectl(cluster, console.directory())
              .in(
                  new UserSurroundings(
                      console, (gateway, told) -> Serving.proxy(state, kept, gateway, told)))
              .run(words, streams);
      state.saveIfChanged(kept, begun);
      return exitCode;
    }
  }

  /** What was printed before on the other stream is shown before. */
  static void err(Console console, String text) {
    console.out().flush();
    console.err().print(text);
    console.err().flush();
  }

  private static byte[] allOf(Console console) {
    try {
      return console.in().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
