package dev.seatrial.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.seatrial.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldFileTest {
  @TempDir Path folder;

  @Test
  void mistakesAreToldWithTheirPlaces() throws IOException {
    assertEquals(
        """
        my.yaml:5:21: spec.images[0].pull: does not match the regex pattern \
        ^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$
        my.yaml:7:6: spec.nodes[0].lots: property 'lots' is not defined in the schema and the \
        schema does not allow additional properties""",
        told(
            """
            apiVersion: seatrial.dev/v1
            kind: World
            spec:
              images:
              - {name: x, pull: soon}
              nodes:
              - {lots: 1, of: {name: w1}}
            """));
  }

  @Test
  void aFileThatIsNoWorldIsRefused() throws IOException {
    assertEquals(
        """
        my.yaml:1:13: apiVersion: must be the constant value 'seatrial.dev/v1'
        my.yaml:2:7: kind: must be the constant value 'World'
        my.yaml:1:1: required property 'spec' not found""",
        told("apiVersion: v1\nkind: Pod\n"));
  }

  @Test
  void theWorldOfTheRecordingsIsOne() {
    WorldFile.read(Path.of("src/test/resources/oracle/world.yaml"), "world.yaml");
  }

  private String told(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), text);
    UserError error = assertThrows(UserError.class, () -> WorldFile.read(file, "my.yaml"));
    return String.valueOf(error.getMessage());
  }
}
