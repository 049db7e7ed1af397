package dev.seatrial.lint.config;

import dev.seatrial.UserError;
import dev.seatrial.lint.RuleCard;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file in which a project says what it wants. */
public final class ConfigFile {
  /** Its name. */
  public static final String NAME = "seatrial.yaml";

  private ConfigFile() {}

  /** The one in the directory, or in the nearest directory above it. */
  public static Optional<Path> find(Path directory) {
    for (Path above = directory; above != null; above = above.getParent()) {
      Path file = above.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * What the file says. Throws {@link UserError} with every mistake in it, each with line and
   * column.
   *
   * @param directory the one that the user works in, against which files are named
   */
  public static Config read(Path file, Path directory, List<RuleCard> rules) {
    String name = directory.relativize(file.toAbsolutePath().normalize()).toString();
    try {
      Mistakes mistakes = new Mistakes(name);
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(directory);
      ConfigReader reader =
          new ConfigReader(mistakes, rules, new FilePattern.Base(folder, directory));
      Config config = reader.read(Yaml.read(Files.readAllBytes(file)));
      mistakes.refuse();
      return config;
    } catch (IOException unreadable) {
      String reason = Files.exists(file) ? unreadable.getMessage() : "there is no such file";
      throw new UserError("configuration \"" + name + "\": can't be read: " + reason, unreadable);
    }
  }
}
