package dev.seatrial.document;

import dev.seatrial.UserError;
import dev.seatrial.kubectl.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which a document's commands run: they find the files that stand beside the document
 * and that they name, and what they write is gone at the end.
 */
final class Workplace implements AutoCloseable {
  private static final int MOST_FILES = 10_000;

  private final Path source;
  private final Path folder;

  private Workplace(Path source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  static Workplace beside(Path document) throws IOException {
    Path source = document.toAbsolutePath().normalize().getParent();
    Path folder = Files.createTempDirectory("seatrial-document").toRealPath();
    return new Workplace(source == null ? folder : source, folder);
  }

  Path folder() {
    return folder;
  }

  void write(String name, String text) throws IOException {
    Path file = inside(name);
    Files.createDirectories(parentOf(file));
    Files.writeString(file, text);
  }

  private Path inside(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new UserError("a document writes only below its own folder, not \"" + name + "\"");
    }
    return file;
  }

  private static Path parentOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /**
   * Brings what the words of a command name from beside the document, unless it is here already.
   */
  void bring(String command) throws IOException {
    for (String word : words(command)) {
      String name = word.contains("=") ? word.substring(word.indexOf('=') + 1) : word;
      if (!name.isEmpty() && !name.startsWith("/") && !name.startsWith("..")) {
        bringFile(name);
      }
    }
  }

  private static List<String> words(String command) {
    try {
      return ShellWords.of(command.lines().findFirst().orElse(""));
    } catch (UserError unclosed) {
      // What is wrong with it is said when it is run.
      return List.of();
    }
  }

  private void bringFile(String name) throws IOException {
    Path from;
    try {
      from = source.resolve(name).normalize();
    } catch (InvalidPathException noPath) {
      return;
    }
    if (from.equals(source) || !from.startsWith(source) || !Files.exists(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      List<Path> files = all.filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList();
      if (files.size() > MOST_FILES) {
        throw new UserError(
            "\""
                + name
                + "\" has more than "
                + MOST_FILES
                + " files: a document names smaller folders");
      }
      for (Path file : files) {
        Path to = folder.resolve(source.relativize(file).toString());
        if (!Files.exists(to)) {
          Files.createDirectories(parentOf(to));
          Files.copy(file, to);
        }
      }
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder \"" + folder + "\" can't be removed", e);
    }
  }
}
