package dev.seatrial.kubectl.resource;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kustomize.ContentHash;
import dev.seatrial.kustomize.Kustomization;
import dev.seatrial.kustomize.KustomizeException;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;

/** Builds the kustomizations that command lines name. */
public final class Kustomized {
  private Kustomized() {}

  /** What {@code -k} reads instead of files. */
  static byte[] bytes(Call call, String folder) {
    return build(call, folder, Kustomization.Reach.OWN_FOLDER)
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The kustomization of a folder, built; its warnings go to standard error. */
  public static Kustomization build(Call call, String folder, Kustomization.Reach reach) {
    try {
      return Kustomization.build(
          call.directory(), folder, reach, warning -> call.err(warning + "\n"));
    } catch (KustomizeException error) {
      throw new KubectlError(error.message());
    }
  }

  /** An object under its name with the hash of what was taken of it, as {@code --append-hash}. */
  public static Tree appended(Tree object, Tree hashed) {
    String name = object.text("", "metadata", "name");
    return object.with(Tree.of(name + "-" + ContentHash.of(hashed)), "metadata", "name");
  }
}
