package dev.seatrial.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void theVersionPrintedIsTheOneBuilt() throws IOException {
    String ours =
        """
          <artifactId>seatrial</artifactId>
          <version>%s</version>
        """
            .formatted(Version.CURRENT);
    assertTrue(Files.readString(Path.of("pom.xml")).contains(ours), ours);
  }
}
