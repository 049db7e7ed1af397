package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Fields of a kubeconfig's entries as flags set them: texts, and files or what they hold. */
// As set_cluster.go and set_credentials.go in kubectl/pkg/cmd/config, v0.37.
final class CertificateFields {
  private CertificateFields() {}

  /** The entry with the text of a flag, where it is given; an empty one is dropped. */
  static Tree text(Call call, Tree entry, String flag) {
    if (!call.flags().has(flag)) {
      return entry;
    }
    String value = call.flags().text(flag);
    return entry.with(value.isEmpty() ? Tree.ABSENT : Tree.of(value), flag);
  }

  /** The entry with the file of a flag, or with {@code --embed-certs} what the file holds. */
  static Tree file(Call call, Tree entry, String flag) {
    if (!call.flags().has(flag)) {
      return entry;
    }
    String name = call.flags().text(flag);
    Path path = call.directory().resolve(name).toAbsolutePath().normalize();
    if (call.flags().flag("embed-certs")) {
      Tree content = Tree.of(Base64.getEncoder().encodeToString(bytes(flag, name, path)));
      return entry.with(content, flag + "-data").without(flag);
    }
    return name.isEmpty()
        ? entry.without(flag)
        : entry.with(Tree.of(path.toString()), flag).without(flag + "-data");
  }

  private static byte[] bytes(String flag, String name, Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException missing) {
      throw new KubectlError(
          "could not stat "
              + flag
              + " file "
              + name
              + ": stat "
              + name
              + ": no such file or directory");
    }
  }
}
