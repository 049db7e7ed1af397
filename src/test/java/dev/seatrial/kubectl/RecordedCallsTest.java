package dev.seatrial.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls that kubectl 1.37.2 was given beside a real control plane, one after the other, with its
 * answers: standard error, standard output, exit code. Each file begins with a new cluster.
 */
class RecordedCallsTest {
  private static final Path CALLS = Path.of("src/test/resources/kubectl/calls");

  @TempDir private Path directory;

  static List<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(CALLS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void everyCallIsAnsweredAsTheRealOneAnswered(Path recording) throws IOException {
    try (Stream<Path> files = Files.list(CALLS.resolve("files"))) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
    TinyShell shell = new TinyShell(Cluster.create(ClusterSpec.tutorial()), directory);
    String[] recorded = Files.readString(recording).split("(?m)^\\$ ", -1);
    List<String> differing = new ArrayList<>();
    for (int i = 1; i < recorded.length; i++) {
      String[] parts = recorded[i].split("\n", 2);
      String answer = answer(shell.run(parts[0]));
      if (!masked(answer).equals(masked(parts[1]))) {
        differing.add("$ " + parts[0] + "\n" + parts[1] + "but was\n" + answer);
      }
    }
    assertEquals("", String.join("\n", differing));
  }

  private static String answer(Kubectl.Answer answer) {
    String text = answer.err() + answer.out();
    String lineEnd = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return text + lineEnd + "[" + answer.exitCode() + "]\n";
  }

  private static String masked(String text) {
    return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<UID>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<TIME>")
        .replaceAll("(?m)^[WF]\\d{4} [0-9:.]{15} +\\d+ ", "<LOG> ")
        .replaceAll("\\S*/(LIVE|MERGED)-\\d+", "<$1>")
        .replaceAll(
            "(?<!1970-)(?!1970)\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{9} ", "<TIME> ")
        .replaceAll("\\S*/kubectl-edit-\\d+\\.", "<FILE>.")
        .replaceAll("\\b10\\.(9[6-9]|1[01]\\d)\\.\\d+\\.\\d+", "<IP>")
        .replaceAll("(resourceVersion\\W+)\\d+", "$1<VERSION>");
  }
}
