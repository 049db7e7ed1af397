package dev.seatrial.kubectl.call;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.tree.GoText;

/** Adds to a refusal what was being done. */
public final class Failures {
  private Failures() {}

  /** The refusal with the verb and the file that it is about, where there is a file. */
  // As AddSourceToErr in kubectl/pkg/cmd/util/helpers.go, v0.37.
  public static ApiError sourced(String verb, String source, ApiError error) {
    if (source.isEmpty()) {
      return error;
    }
    String message = "error when " + verb + " " + GoText.quoted(source) + ": " + error.message();
    return new ApiError(error.reason(), message, error.details());
  }

  /** What is said where {@code --local} is to work on objects of the server. */
  // As LocalResourceError in cli-runtime/pkg/resource/builder.go, v0.37.
  public static KubectlError notLocal() {
    return new KubectlError(
        """
        error: you must specify resources by --filename when --local is set.
        Example resource specifications include:
           '-f rsrc.yaml'
           '--filename=rsrc.json'""");
  }

  /** The refusal in the middle of a sentence of kubectl's own. */
  public static KubectlError explained(String what, ApiError error) {
    return new KubectlError(what + ": " + error.message());
  }
}
