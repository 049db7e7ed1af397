package dev.seatrial.lint;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;

/** Collects the files that are asked for; what can't be read is passed over, as a shell does. */
final class MatchingVisitor extends SimpleFileVisitor<Path> {
  private final Predicate<Path> wanted;
  private final List<Path> found;

  MatchingVisitor(Predicate<Path> wanted, List<Path> found) {
    this.wanted = wanted;
    this.found = found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (wanted.test(file)) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
