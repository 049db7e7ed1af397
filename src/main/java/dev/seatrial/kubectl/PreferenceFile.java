package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.preferences.Preferences;
import dev.seatrial.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of a user's preferences.
 *
 * @param name as it was given
 * @param isAsked whether somebody asked for this very file
 */
// As LoadKuberc in kubectl/pkg/kuberc/kuberc.go and marshal.go beside it, v0.37.
record PreferenceFile(String name, boolean isAsked, Path path) {
  private static final String VARIABLE = "KUBERC";

  /**
   * The file that a flag names, or a variable, or the usual one; empty where there is to be none.
   */
  static Optional<PreferenceFile> of(Call.Setting setting, String flag) {
    Optional<String> named = setting.around().variable(VARIABLE).filter(name -> !name.isEmpty());
    if (named.equals(Optional.of("off"))) {
      if (!flag.isEmpty()) {
        throw new KubectlError(
            "disabling kuberc via KUBERC=off and passing kuberc flag are mutually exclusive");
      }
      return Optional.empty();
    }
    Optional<String> asked = flag.isEmpty() ? named : Optional.of(flag);
    return asked
        .or(() -> setting.around().variable("HOME").map(home -> home + "/.kube/kuberc"))
        .map(
            name -> new PreferenceFile(name, asked.isPresent(), setting.directory().resolve(name)));
  }

  boolean exists() {
    return Files.exists(path);
  }

  String missing() {
    return "open " + name + ": no such file or directory";
  }

  /** What the file holds; empty where it is blank. Refuses a file that holds something else. */
  Optional<Preferences.Read> read() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new KubectlError("open " + name + ": " + unreadable);
    }
    Optional<Preferences.Read> read = Preferences.read(bytes);
    if (read.isEmpty() && !Preferences.isBlank(bytes)) {
      throw new KubectlError(
          "no valid preferences found in " + name + ", use --v=5 to see details");
    }
    return read;
  }

  /** What the file holds, for who is to see or change it: without any mistake. */
  Preferences readExactly() {
    Optional<Preferences.Read> read;
    try {
      read = read();
    } catch (KubectlError error) {
      throw new KubectlError("error reading kuberc file: " + error.message());
    }
    if (read.isEmpty()) {
      throw new KubectlError(
          "error reading kuberc file: error converting Preferences to v1beta1.Preferences: expected"
              + " pointer, but got invalid kind");
    }
    if (!read.get().unknownFields().isEmpty()) {
      throw new KubectlError("error reading kuberc file: " + strictness(read.get()));
    }
    return read.get().preferences();
  }

  static String strictness(Preferences.Read read) {
    return "strict decoding error: " + String.join(", ", read.unknownFields());
  }

  /** Puts other preferences into the file. */
  void write(Preferences preferences, Call call) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(path, Yaml.write(preferences.tree()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new KubectlError("failed to write kuberc file: " + unwritable);
    }
    call.out("Updated " + name + "\n");
  }
}
