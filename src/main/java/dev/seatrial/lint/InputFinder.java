package dev.seatrial.lint;

import dev.seatrial.UserError;
import dev.seatrial.yaml.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the texts that paths stand for: files, folders with all {@code .yaml}, {@code .yml} and
 * {@code .json} files in them at any depth, patterns such as {@code apps/*.yaml}, and {@code -} for
 * the standard input.
 */
public final class InputFinder {
  /** What findings call the standard input. */
  public static final String STANDARD_INPUT = "-";

  private final Path directory;
  private final InputStream standardInput;
  private final Map<Path, Input> found = new LinkedHashMap<>();
  private final Findings findings = new Findings();

  /** A finder of paths below a directory. */
  public InputFinder(Path directory, InputStream standardInput) {
    this.directory = directory;
    this.standardInput = standardInput;
  }

  /** What the paths stand for. Throws {@link UserError} where one stands for nothing. */
  public Inputs find(List<String> paths) {
    for (String path : paths) {
      find(path);
    }
    return new Inputs(List.copyOf(found.values()), findings.inOrder());
  }

  private void find(String name) {
    if (name.equals("-")) {
      found.put(directory.resolve("-"), new Input(STANDARD_INPUT, () -> standardInput));
      return;
    }
    Path path = resolved(name);
    int before = found.size();
    if (Files.isDirectory(path)) {
      walk(name, path, new LinkedHashSet<>());
    } else if (Files.exists(path)) {
      add(name, path);
      return;
    } else {
      PathPattern.of(name).expand(directory, this::addMatch);
    }
    if (found.size() == before && findings.isEmpty()) {
      throw nothing(name, path);
    }
  }

  private Path resolved(String name) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException impossible) {
      throw new UserError("there is no file \"" + name + "\"", impossible);
    }
  }

  private UserError nothing(String name, Path path) {
    if (Files.isDirectory(path)) {
      return new UserError(
          "folder \"" + name + "\" has no manifests; looked for .yaml, .yml and .json files");
    }
    String kind = PathPattern.isPattern(name) ? "no file matches \"" : "there is no file \"";
    return new UserError(kind + name + "\"");
  }

  private void addMatch(String name, Path path) {
    if (Files.isDirectory(path)) {
      walk(name, path, new LinkedHashSet<>());
    } else {
      add(name, path);
    }
  }

  private void add(String name, Path path) {
    found.putIfAbsent(path.normalize(), Input.file(name, path));
  }

  private void walk(String name, Path folder, Set<Path> above) {
    try {
      Path real = folder.toRealPath();
      if (!above.add(real)) {
        String message = "symbolic link leads back to \"" + real + "\", which it stands in";
        findings.add(BuiltInRule.INPUT_SYMLINK_LOOP, whole(name), message);
        return;
      }
      for (Path entry : entries(folder)) {
        String inside =
            name.endsWith("/") ? name + entry.getFileName() : name + "/" + entry.getFileName();
        if (Files.isDirectory(entry)) {
          walk(inside, entry, above);
        } else if (isManifest(inside)) {
          add(inside, entry);
        }
      }
      above.remove(real);
    } catch (IOException | DirectoryIteratorException unreadable) {
      findings.add(BuiltInRule.INPUT_UNREADABLE, whole(name), Unreadable.message(unreadable));
    }
  }

  /** In the order of their names, which the file system does not promise. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
      }
    }
    entries.sort(null);
    return entries;
  }

  private static boolean isManifest(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static Location whole(String name) {
    return new Location(name, 0, Place.START);
  }
}
