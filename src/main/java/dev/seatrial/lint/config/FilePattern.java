package dev.seatrial.lint.config;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Files named as {@code .gitignore} names them: a pattern without a slash means files and folders
 * of that name at any depth, one with a slash means a path from the configuration's folder; a
 * folder stands for all that is in it.
 */
final class FilePattern implements Predicate<String> {
  /**
   * What paths are counted from.
   *
   * @param folder the configuration's
   * @param directory the one that the user works in
   */
  record Base(Path folder, Path directory) {}

  private final Base base;
  private final PathMatcher matcher;

  private FilePattern(Base base, PathMatcher matcher) {
    this.base = base;
    this.matcher = matcher;
  }

  /** Throws PatternSyntaxException where the text is no pattern. */
  static FilePattern of(String text, Base base) {
    String pattern = text.startsWith("./") ? text.substring(2) : text;
    pattern = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anywhere = pattern.indexOf('/') < 0;
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    if (pattern.isEmpty()) {
      throw new PatternSyntaxException("there is nothing in it", text, 0);
    }
    // Java's globs know no nested braces, so that each alternative is a pattern of its own.
    PathMatcher here = matcher(pattern);
    PathMatcher inside = matcher(pattern + "/**");
    PathMatcher below = anywhere ? matcher("**/" + pattern) : here;
    PathMatcher insideBelow = anywhere ? matcher("**/" + pattern + "/**") : inside;
    return new FilePattern(
        base,
        path ->
            here.matches(path)
                || inside.matches(path)
                || below.matches(path)
                || insideBelow.matches(path));
  }

  private static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  @Override
  public boolean test(String file) {
    try {
      Path path = base.directory().resolve(file).normalize();
      return path.startsWith(base.folder()) && matcher.matches(base.folder().relativize(path));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
