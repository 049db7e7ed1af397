package dev.seatrial.validation.storage;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.Arrays;

/**
 * The rules for paths of files in pods, and for the mode and owner of such files.
 *
 * <p>Follows validatePathNoBacksteps and its neighbours in {@code
 * pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class PathValidation {
  private static final int ALL_BITS = 0777;

  private PathValidation() {}

  /** As validatePathNoBacksteps. */
  public static void noBacksteps(FieldValue path, FieldErrors errors) {
    if (Arrays.asList(path.text().split("/", -1)).contains("..")) {
      errors.invalidText(path, "must not contain '..'");
    }
  }

  /** As validateLocalDescendingPath. */
  public static void descending(FieldValue path, FieldErrors errors) {
    if (path.text().startsWith("/")) {
      errors.invalidText(path, "must be a relative path");
    }
    noBacksteps(path, errors);
  }

  /** As ValidateLocalNonReservedPath: {@code ..data} and the like belong to the kubelet. */
  static void notReserved(FieldValue path, FieldErrors errors) {
    descending(path, errors);
    if (path.text().startsWith("..") && !path.text().startsWith("../")) {
      errors.invalidText(path, "must not start with '..'");
    }
  }

  /** The mode of a file, where one is given. */
  static void mode(FieldValue mode, FieldErrors errors) {
    if (mode.number() > ALL_BITS || mode.number() < 0) {
      errors.invalid(mode, "must be a number between 0 and 0777 (octal), both inclusive");
    }
  }
}
