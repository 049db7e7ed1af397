package dev.seatrial.kustomize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder that is being built, and the only place that its kustomization may read from.
 *
 * <p>Nothing is fetched from elsewhere: what lies on another machine is refused by its name.
 */
// As FileLoader in kustomize/api/internal/loader/fileloader.go, v0.21.
final class Folder {
  private static final Pattern REMOTE =
      Pattern.compile("(?i)([a-z+]+://|git::|gh:|github\\.com[/:]|[^/@]+@[^/:]+[:/]).*");
  private static final String NOT_A_FOLDER = "must build at directory: ";

  private final Path root;
  private final Optional<Folder> referrer;
  private final boolean opensOthers;

  private Folder(Path root, Optional<Folder> referrer, boolean opensOthers) {
    this.root = root;
    this.referrer = referrer;
    this.opensOthers = opensOthers;
  }

  /**
   * The folder that a build begins at.
   *
   * @param opensOthers whether files outside of it may be read
   */
  static Folder first(Path directory, String name, boolean opensOthers) {
    refuseRemote(name);
    return new Folder(folderAt(directory.resolve(name), name), Optional.empty(), opensOthers);
  }

  /** The folder that one of its entries names. */
  Folder next(String name) {
    if (name.isEmpty()) {
      throw new KustomizeException("new root cannot be empty");
    }
    refuseRemote(name);
    if (name.startsWith("/")) {
      throw new KustomizeException("new root '" + name + "' cannot be absolute");
    }
    String path = inside(name).toString();
    Path found = folderAt(Path.of(path), path);
    for (Optional<Folder> each = Optional.of(this); each.isPresent(); each = each.get().referrer) {
      if (each.get().root.startsWith(found)) {
        throw new KustomizeException(
            "cycle detected: candidate root '"
                + found
                + "' contains visited root '"
                + each.get().root
                + "'");
      }
    }
    return new Folder(found, Optional.of(this), opensOthers);
  }

  Path root() {
    return root;
  }

  /** The content of a file in the folder or below it. */
  byte[] load(String name) {
    refuseRemote(name);
    Path path = inside(name);
    Path file = real(path, path.toString());
    if (Files.isDirectory(file)) {
      throw new KustomizeException("'" + path + "' must resolve to a file");
    }
    if (!opensOthers && !file.startsWith(root)) {
      throw new KustomizeException(
          "security; file '" + path + "' is not in or below '" + root + "'");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new KustomizeException("open " + file + ": permission denied");
    }
  }

  String text(String name) {
    return new String(load(name), StandardCharsets.UTF_8);
  }

  /** Whether there is such a file. */
  boolean has(String name) {
    return Files.isRegularFile(root.resolve(name));
  }

  private Path inside(String name) {
    try {
      return root.resolve(name).normalize();
    } catch (InvalidPathException odd) {
      throw new KustomizeException("invalid path \"" + name + "\"");
    }
  }

  private static Path folderAt(Path path, String name) {
    if (name.isEmpty()) {
      throw new KustomizeException(NOT_A_FOLDER + "directory path cannot be empty");
    }
    Path found;
    try {
      found = real(path, name);
    } catch (KustomizeException missing) {
      throw missing.during(NOT_A_FOLDER + "not a valid directory");
    }
    if (!Files.isDirectory(found)) {
      throw new KustomizeException(NOT_A_FOLDER + "'" + name + "': file is not directory");
    }
    return found;
  }

  private static Path real(Path path, String name) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      throw new KustomizeException(
          "evalsymlink failure on '"
              + name
              + "' : lstat "
              + firstMissing(path.toAbsolutePath().normalize())
              + ": no such file or directory");
    }
  }

  private static Path firstMissing(Path path) {
    Path parent = path.getParent();
    return parent == null || Files.exists(parent) ? path : firstMissing(parent);
  }

  private static void refuseRemote(String name) {
    if (REMOTE.matcher(name).matches()) {
      throw new KustomizeException(
          "the remote resource "
              + name
              + " is not read: nothing here uses the network; save it beside the kustomization and"
              + " name it by its path");
    }
  }
}
