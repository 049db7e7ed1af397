package dev.seatrial.cli;

import dev.seatrial.UserError;
import dev.seatrial.document.Documents;
import dev.seatrial.scenario.Trials;
import dev.seatrial.trial.TestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the features, trials and documents that the paths on a command line mean.
 *
 * @param directory what the paths are relative to
 */
record TestFiles(Path directory) {
  private static final Pattern WITH_LINES = Pattern.compile("(.+?)((?::\\d+)+)");

  /** The files, in the order of the paths; those of a folder sorted by name. */
  List<TestFile> find(List<String> paths) {
    List<TestFile> found = new ArrayList<>();
    for (String path : paths) {
      found.addAll(find(path));
    }
    return found;
  }

  private List<TestFile> find(String text) {
    Matcher matcher = WITH_LINES.matcher(text);
    boolean hasLines = matcher.matches() && !Files.exists(directory.resolve(text));
    String name = hasLines ? matcher.group(1) : text;
    Path path = directory.resolve(name);
    if (Files.isDirectory(path)) {
      return inFolder(path, name);
    }
    if (!Files.isRegularFile(path)) {
      throw new UserError("\"" + name + "\": there is no such file or folder");
    }
    if (!isFeature(path) && !isYaml(path) && !isDocument(path)) {
      throw new UserError(
          "\"" + name + "\" must end with .feature, .yaml, .yml or .md to be a test");
    }
    return List.of(new TestFile(path, name, hasLines ? lines(matcher.group(2)) : List.of()));
  }

  private static List<Integer> lines(String text) {
    return Stream.of(text.substring(1).split(":", -1)).map(Integer::valueOf).toList();
  }

  private static List<TestFile> inFolder(Path folder, String name) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isFeature(file) || isTrial(file) || isRunDocument(file))
          .sorted()
          .map(file -> new TestFile(file, named(folder, name, file), List.of()))
          .toList();
    } catch (IOException unreadable) {
      throw new UserError("reading the folder \"" + name + "\" failed: " + unreadable, unreadable);
    }
  }

  private static String named(Path folder, String name, Path file) {
    String inside = folder.relativize(file).toString().replace('\\', '/');
    return name.endsWith("/") ? name + inside : name + "/" + inside;
  }

  static boolean isFeature(Path file) {
    return file.toString().endsWith(".feature");
  }

  static boolean isDocument(Path file) {
    return file.toString().endsWith(".md");
  }

  /** A document beside a feature may be nothing but prose. */
  private static boolean isRunDocument(Path file) {
    return isDocument(file) && Documents.hasExamples(file);
  }

  private static boolean isYaml(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
  }

  /** A manifest beside a feature is no trial. */
  private static boolean isTrial(Path file) {
    return isYaml(file) && Trials.isTrial(file);
  }
}
