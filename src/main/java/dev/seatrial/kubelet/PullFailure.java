package dev.seatrial.kubelet;

import dev.seatrial.tree.GoText;

/** The words for an image that cannot be pulled, as containerd and the kubelet say them. */
final class PullFailure {
  private PullFailure() {}

  /** Why the pull failed. */
  static String error(String image) {
    return "rpc error: code = NotFound desc = failed to pull and unpack image \""
        + image
        + "\": failed to resolve reference \""
        + image
        + "\": not found";
  }

  /** What the kubelet says while it waits. */
  static String backOff(String image) {
    return "Back-off pulling image \"" + image + "\"";
  }

  /** What it says of a reference that names no image. */
  // As EnsureImageExists and ParseImageName, v1.37.
  static String invalid(String image, String fault) {
    String quoted = GoText.quoted(image);
    return "Failed to apply default image tag "
        + quoted
        + ": couldn't parse image name "
        + quoted
        + ": "
        + fault;
  }

  /** What it says of an image that it may not pull. */
  static String never(String image) {
    return "Container image \"" + image + "\" is not present with pull policy of Never";
  }
}
