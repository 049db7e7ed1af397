package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Reason;
import dev.seatrial.tree.Tree;

/** The resource versions of requests, which are revisions of the store. */
final class Revisions {
  private Revisions() {}

  /** Reads a resource version; refuses what is none, after the words given. */
  // As ParseResourceVersion in apiserver/pkg/storage/api_object_versioner.go, v1.37.
  static long read(String version, String before) {
    String problem = problem(version);
    if (!problem.isEmpty()) {
      String shown = before + "resourceVersion: Invalid value: \"" + version + "\": ";
      throw ApiError.badRequest(shown + problem);
    }
    return Long.parseUnsignedLong(version);
  }

  /** Reads the version to watch from; none is 0. */
  // As Watch in cacher.go, whose errors the server takes for failures of its own.
  static long ofWatch(String version) {
    try {
      return version.isEmpty() ? 0 : read(version, "");
    } catch (ApiError malformed) {
      throw new ApiError(Reason.UNKNOWN, malformed.message(), Tree.ABSENT);
    }
  }

  /** Reads the version that an object names; 0 is as good as none. */
  // As ObjectResourceVersion there, whose errors the server takes for failures of its own.
  static long ofObject(String version) {
    String problem = version.isEmpty() ? "" : problem(version);
    if (!problem.isEmpty()) {
      throw new ApiError(Reason.UNKNOWN, problem, Tree.ABSENT);
    }
    return version.isEmpty() ? 0 : Long.parseUnsignedLong(version);
  }

  private static String problem(String version) {
    String why = "invalid syntax";
    if (!version.isEmpty() && version.chars().allMatch(Character::isDigit)) {
      try {
        Long.parseUnsignedLong(version);
        return "";
      } catch (NumberFormatException tooLong) {
        why = "value out of range";
      }
    }
    return "strconv.ParseUint: parsing \"" + version + "\": " + why;
  }
}
