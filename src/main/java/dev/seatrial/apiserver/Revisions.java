package dev.seatrial.apiserver;

/** The resource versions of requests, which are revisions of the store. */
final class Revisions {
  private Revisions() {}

  /** Reads a resource version; refuses what is none, after the words given. */
  // As ParseResourceVersion in apiserver/pkg/storage/api_object_versioner.go, v1.37.
  static long read(String version, String before) {
    try {
      long revision = Long.parseUnsignedLong(version);
      if (!version.startsWith("+")) {
        return revision;
      }
    } catch (NumberFormatException e) {
      boolean isLong = !version.isEmpty() && version.chars().allMatch(Character::isDigit);
      throw refused(version, before, isLong ? "value out of range" : "invalid syntax");
    }
    throw refused(version, before, "invalid syntax");
  }

  private static ApiError refused(String version, String before, String why) {
    String quoted = "\"" + version + "\"";
    return ApiError.badRequest(
        before
            + "resourceVersion: Invalid value: "
            + quoted
            + ": strconv.ParseUint: parsing "
            + quoted
            + ": "
            + why);
  }
}
