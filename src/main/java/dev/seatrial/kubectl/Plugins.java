package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Surroundings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Programs on the search path that extend kubectl: {@code kubectl-foo} for {@code kubectl foo}. */
// As HandlePluginCommand in kubectl/pkg/cmd/cmd.go, v0.37.
final class Plugins {
  static final String PREFIX = "kubectl-";

  private Plugins() {}

  /** The folders of the search path, each once, the first first. */
  static List<String> folders(Surroundings around) {
    List<String> folders = new ArrayList<>();
    for (String folder : around.variable("PATH").orElse("").split(File.pathSeparator, -1)) {
      if (!folder.isBlank() && !folders.contains(folder)) {
        folders.add(folder);
      }
    }
    return folders;
  }

  /** Refuses to run a plugin: it would act on the cluster of the user's own kubeconfig. */
  static void refuse(List<String> words, Surroundings around) {
    List<String> names = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("-")) {
        break;
      }
      names.add(word.replace('-', '_'));
    }
    for (int length = names.size(); length > 0; length--) {
      String name = PREFIX + String.join("-", names.subList(0, length));
      Optional<Path> program = program(name, around);
      if (program.isPresent()) {
        throw new KubectlError(
            "the plugin \""
                + program.get()
                + "\" is not run: it would act on the cluster of your own kubeconfig, not on the"
                + " simulated one");
      }
    }
  }

  private static Optional<Path> program(String name, Surroundings around) {
    return folders(around).stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
