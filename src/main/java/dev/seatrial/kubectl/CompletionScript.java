package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code kubectl completion SHELL}: the script by which a shell asks what may come next. */
// As completion.go in kubectl/pkg/cmd/completion, v0.37.
final class CompletionScript implements Verb {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    if (words.isEmpty()) {
      throw KubectlError.usage(name(), "Shell not specified.");
    }
    if (words.size() > 1) {
      throw KubectlError.usage(name(), "Too many arguments. Expected only the shell type.");
    }
    if (!SHELLS.contains(words.get(0))) {
      throw KubectlError.usage(
          name(), "Unsupported shell type " + GoText.quoted(words.get(0)) + ".");
    }
    call.out(script(words.get(0)));
    return 0;
  }

  private static String script(String shell) {
    String file = "completion." + shell;
    try (InputStream stream = CompletionScript.class.getResourceAsStream(file)) {
      byte[] bytes = stream == null ? new byte[0] : stream.readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
