package dev.seatrial.kubectl;

import dev.seatrial.kubelet.World;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The emulated kubelet of the recordings. */
final class RecordedWorld {
  static final World WORLD = world();

  private RecordedWorld() {}

  private static World world() {
    try {
      byte[] file = Files.readAllBytes(Path.of("src/test/resources/oracle/world.yaml"));
      return World.of(Yaml.read(file).documents().get(0).tree().at("spec"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
