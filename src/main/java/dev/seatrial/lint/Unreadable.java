package dev.seatrial.lint;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file or folder can't be read, in words. */
final class Unreadable {
  private Unreadable() {}

  static String message(Exception failure) {
    Throwable reason = failure.getCause() instanceof IOException cause ? cause : failure;
    if (reason instanceof AccessDeniedException) {
      return "can't be read: permission denied";
    }
    if (reason instanceof NoSuchFileException) {
      return "can't be read: it is not there, or a symbolic link that leads nowhere";
    }
    if (reason instanceof FileSystemLoopException) {
      return "can't be read: symbolic links lead round in a circle";
    }
    if (reason instanceof FileSystemException known && known.getReason() != null) {
      // The JDK says so of a link that leads to itself, with a guess of its own after it.
      return known.getReason().startsWith("Too many levels of symbolic links")
          ? "can't be read: symbolic links lead round in a circle"
          : "can't be read: " + known.getReason();
    }
    return "can't be read: " + reason.getMessage();
  }
}
