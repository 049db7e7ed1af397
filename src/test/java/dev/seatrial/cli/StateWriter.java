package dev.seatrial.cli;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.tree.Json;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that writes the state again and again until it is killed: each time with one more
 * config map. After each write it prints how many there are.
 */
final class StateWriter {
  private StateWriter() {}

  public static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            out,
            name -> Optional.empty(),
            Path.of(arguments[0]));
    try (StateFile state = StateFile.open(console)) {
      KeptCluster kept =
          new KeptCluster(Cluster.create(ClusterSpec.tutorial()), KeptCluster.Clock.MANUAL);
      for (int i = 1; true; i++) {
        kept.cluster()
            .api()
            .create(
                Json.read(
                    "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"namespace\":"
                        + "\"default\",\"name\":\"number-"
                        + i
                        + "\"}}"));
        state.save(kept);
        out.println(i);
      }
    }
  }
}
