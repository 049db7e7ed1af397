package dev.seatrial.kubectl.resource;

import dev.seatrial.kubectl.call.KubectlError;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the files that {@code -f} names. */
// As FilenameParam and ExpandPathsToFileVisitors in cli-runtime/pkg/resource, v0.37.
public final class ManifestFiles {
  private static final List<String> EXTENSIONS = List.of(".json", ".yaml", ".yml");

  private final Path directory;
  private final boolean recursive;

  ManifestFiles(Path directory, boolean recursive) {
    this.directory = directory;
    this.recursive = recursive;
  }

  /**
   * A file to be read.
   *
   * @param name as messages name it
   */
  public record Source(String name, Supplier<byte[]> bytes) {}

  /** The files that a name means: itself, those of a folder, or those that match a pattern. */
  List<Source> of(String name) {
    if (name.startsWith("http://") || name.startsWith("https://")) {
      throw new KubectlError(
          "the URL "
              + name
              + " is not read: a simulated cluster has no network; save it to a file first");
    }
    List<Source> sources = new ArrayList<>();
    for (String match : matches(name)) {
      List<Source> found = expanded(match);
      if (found.isEmpty()) {
        throw new KubectlError(
            "error reading [" + match + "]: recognized file extensions are [.json .yaml .yml]");
      }
      sources.addAll(found);
    }
    return sources;
  }

  private List<String> matches(String pattern) {
    if (exists(pattern)) {
      return List.of(pattern);
    }
    List<String> matches = new ArrayList<>();
    int slash = pattern.lastIndexOf('/');
    String parent = slash < 0 ? "" : pattern.substring(0, slash + 1);
    if (pattern.matches(".*[*?\\[].*") && exists(parent)) {
      PathMatcher matcher =
          FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
      for (Path child : children(directory.resolve(parent))) {
        if (matcher.matches(child.getFileName())) {
          matches.add(parent + child.getFileName());
        }
      }
    }
    if (matches.isEmpty()) {
      throw new KubectlError("the path \"" + pattern + "\" does not exist");
    }
    return matches;
  }

  private boolean exists(String name) {
    try {
      return Files.exists(directory.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private List<Source> expanded(String name) {
    Path path = directory.resolve(name);
    if (!Files.isDirectory(path)) {
      return List.of(source(name, path));
    }
    List<Source> found = new ArrayList<>();
    String prefix = name.replaceAll("/+$", "") + "/";
    for (Path child : children(path)) {
      String childName = (prefix.equals("./") ? "" : prefix) + child.getFileName();
      if (Files.isDirectory(child)) {
        found.addAll(recursive ? expanded(childName) : List.of());
      } else if (EXTENSIONS.stream().anyMatch(childName::endsWith)) {
        found.add(source(childName, child));
      }
    }
    return found;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new KubectlError("error reading \"" + folder.getFileName() + "\": " + e.getMessage());
    }
  }

  private static Source source(String name, Path path) {
    return new Source(name, () -> read(name, path));
  }

  private static byte[] read(String name, Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new KubectlError("open " + name + ": permission denied");
    }
  }
}
