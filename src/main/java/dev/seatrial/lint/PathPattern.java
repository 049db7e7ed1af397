package dev.seatrial.lint;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A path with {@code *}, {@code ?}, {@code [a-z]} or {@code {a,b}}; {@code **} spans folders. */
final class PathPattern {
  private static final int MOST_LEVELS = 64;

  private final String text;

  private PathPattern(String text) {
    this.text = text;
  }

  static PathPattern of(String text) {
    return new PathPattern(text);
  }

  static boolean isPattern(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?[{".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Hands over each match below the directory, by name, in the order of the names. */
  void expand(Path directory, BiConsumer<String, Path> match) {
    if (!isPattern(text)) {
      return;
    }
    String fixed = fixedPart();
    Path base = directory.resolve(fixed);
    if (!Files.isDirectory(base)) {
      return;
    }
    for (Path path : matches(base)) {
      match.accept(fixed + base.relativize(path), path);
    }
  }

  /** The folders before the first part with a wildcard, with the slash behind them. */
  private String fixedPart() {
    int end = 0;
    for (int i = 0; i < text.length() && "*?[{".indexOf(text.charAt(i)) < 0; i++) {
      end = text.charAt(i) == '/' ? i + 1 : end;
    }
    return text.substring(0, end);
  }

  private List<Path> matches(Path base) {
    String rest = text.substring(fixedPart().length());
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    int levels = rest.contains("**") ? MOST_LEVELS : rest.split("/", -1).length;
    List<Path> matches = new ArrayList<>();
    Set<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
    try {
      Files.walkFileTree(
          base,
          links,
          levels,
          new MatchingVisitor(path -> matcher.matches(base.relativize(path)), matches));
    } catch (IOException unreadable) {
      return List.of();
    }
    matches.sort(null);
    return matches;
  }
}
