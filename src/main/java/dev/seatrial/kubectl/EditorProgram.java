package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Surroundings;
import dev.seatrial.tree.GoText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The editor that a user has chosen, which changes a file. */
// As editor.go in kubectl/pkg/cmd/util/editor, v0.37.
final class EditorProgram {
  private final Call call;
  private final List<String> words;
  private final boolean byShell;

  /** A text after the user has changed it, and the file that it stands in. */
  record Edited(Path file, String text) {}

  private EditorProgram(Call call, List<String> words, boolean byShell) {
    this.call = call;
    this.words = words;
    this.byShell = byShell;
  }

  /** The editor of {@code KUBE_EDITOR} or {@code EDITOR}. */
  static EditorProgram of(Call call) {
    Surroundings around = call.surroundings();
    String line =
        given(around, "KUBE_EDITOR")
            .or(() -> given(around, "EDITOR"))
            .or(around::usualEditor)
            .orElseThrow(
                () ->
                    new KubectlError(
                        "no editor is given, and there is no terminal: set one that works by"
                            + " itself, such as KUBE_EDITOR='sed -i s/a/b/' before kubectl"));
    if (!line.contains(" ")) {
      return new EditorProgram(call, List.of(line), false);
    }
    if (!line.matches("(?s).*[\"'\\\\].*")) {
      return new EditorProgram(call, List.of(line.split(" ", -1)), false);
    }
    String shell = given(around, "SHELL").orElse("/bin/bash");
    return new EditorProgram(call, List.of(shell, "-c", line), true);
  }

  private static Optional<String> given(Surroundings around, String name) {
    return around.variable(name).filter(value -> !value.isEmpty());
  }

  /** Has the user change a text; fails in kubectl's words where the editor does. */
  Edited edit(String text, String extension) {
    try {
      Path file = Files.createTempFile("kubectl-edit-", extension);
      Files.writeString(file, text);
      if (run(file) != 0) {
        throw failure("there was a problem with the editor ");
      }
      return new Edited(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(Path file) {
    List<String> command = new ArrayList<>(words);
    if (byShell) {
      String line = command.remove(command.size() - 1);
      command.add(line + " " + GoText.quoted(file.toString()));
    } else {
      command.add(file.toString());
    }
    try {
      return call.surroundings().run(command, call.directory(), call.streams());
    } catch (IOException missing) {
      throw failure("unable to launch the editor ");
    }
  }

  private KubectlError failure(String what) {
    return new KubectlError(what + GoText.quoted(String.join(" ", words)));
  }
}
