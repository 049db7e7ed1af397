package dev.seatrial.kubectl.debug;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import java.nio.file.Files;
import java.util.List;

/** {@code kubectl cp}: whether there is anything to copy from or to. */
// As cp.go in kubectl/pkg/cmd/cp, v0.37.
public final class Copy implements Verb {
  @Override
  public String name() {
    return "cp";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("container", "").letter("container", "c").flag("no-preserve").number("retries", 0);
  }

  /** A place to copy from or to; the pod's name is empty for a file outside. */
  private record Place(String namespace, String pod, String file) {
    // As extractFileSpec.
    static Place of(String word, String namespace) {
      int colon = word.indexOf(':');
      if (colon < 0) {
        return new Place("", "", word);
      }
      String[] parts = word.substring(0, colon).split("/", -1);
      if (colon == 0 || parts.length > 2) {
        throw new KubectlError(
            "filespec must match the canonical format: [[namespace/]pod:]file/path");
      }
      String file = word.substring(colon + 1);
      return parts.length == 1
          ? new Place(namespace, parts[0], file)
          : new Place(parts[0], parts[1], file);
    }

    boolean isInside() {
      return !pod.isEmpty();
    }
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    if (words.size() != 2) {
      throw new KubectlError("source and destination are required");
    }
    Place source = Place.of(words.get(0), call.namespace());
    Place destination = Place.of(words.get(1), call.namespace());
    if (source.isInside() && destination.isInside()) {
      throw new KubectlError("one of src or dest must be a local file specification");
    }
    if (source.file().isEmpty() || destination.file().isEmpty()) {
      throw new KubectlError("filepath can not be empty");
    }
    if (!source.isInside() && !destination.isInside()) {
      throw new KubectlError("one of src or dest must be a remote file specification");
    }
    if (destination.isInside() && !Files.exists(call.directory().resolve(source.file()))) {
      throw new KubectlError(source.file() + " doesn't exist in local filesystem");
    }
    Place inside = source.isInside() ? source : destination;
    ObjectKey key = ObjectKey.pod(inside.namespace(), inside.pod());
    RunningContainers.enter(call, call.api().get(key), "exec into");
    throw new KubectlError(
        "cp is not simulated: the containers of a simulated cluster have no files");
  }
}
