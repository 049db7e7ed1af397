package dev.seatrial.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kustomizations beside what {@code kubectl kustomize top} of kubectl 1.37.2 made of them.
 *
 * <p>Each file of test data holds the files of one, then what came out on both streams.
 */
class KustomizationTest {
  private static final Path RECORDED = Path.of("src/test/resources/kustomize");

  @TempDir Path temporary;

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(RECORDED)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void buildsWhatKubectlBuilds(String name) throws IOException {
    Path root = temporary.toRealPath();
    String expectedOut = "";
    String expectedErr = "";
    for (String section : Files.readString(RECORDED.resolve(name)).split("(?m)^=== ", -1)) {
      int end = section.indexOf('\n');
      String title = end < 0 ? "" : section.substring(0, end);
      String text = section.substring(end + 1);
      switch (title) {
        case "" -> {}
        case "stdout" -> expectedOut = text;
        case "stderr" -> expectedErr = text;
        default -> write(root, title, text);
      }
    }
    StringBuilder err = new StringBuilder();
    String out = "";
    try {
      out =
          Kustomization.build(
                  root,
                  "top",
                  Kustomization.Reach.OWN_FOLDER,
                  warning -> err.append(warning).append('\n'))
              .text();
    } catch (KustomizeException error) {
      err.append("error: ").append(error.message());
    }
    assertEquals(
        expectedErr.stripTrailing(),
        err.toString().replace(root.toString(), "$ROOT").stripTrailing());
    assertEquals(expectedOut, out);
  }

  private static void write(Path root, String title, String text) throws IOException {
    boolean binary = title.startsWith("base64 ");
    Path file = root.resolve(binary ? title.substring("base64 ".length()) : title);
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        binary ? Base64.getDecoder().decode(text.strip()) : text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNotFollowedIsRefusedByItsName() throws IOException {
    assertTrue(refusal("vars:\n- name: A\n").startsWith("vars in the kustomization file of "));
    assertTrue(refusal("helmCharts:\n- name: a\n").startsWith("helmCharts in the "));
    assertTrue(refusal("generators:\n- a.yaml\n").startsWith("generators in the "));
    String url = "https://example.com/base?ref=v1";
    assertTrue(
        refusal("resources:\n- " + url + "\n").contains("the remote resource " + url + " is not"));
  }

  private String refusal(String file) throws IOException {
    write(temporary, "top/kustomization.yaml", file);
    return assertThrows(
            KustomizeException.class,
            () ->
                Kustomization.build(
                    temporary, "top", Kustomization.Reach.OWN_FOLDER, warning -> {}))
        .message();
  }
}
