package dev.seatrial.kubectl;

import dev.seatrial.tree.GoText;
import java.util.List;

/** {@code kubectl config use-context}: there is only one to use. */
// As use_context.go in kubectl/pkg/cmd/config, v0.37.
final class UseContext implements Verb {
  @Override
  public String name() {
    return "config use-context";
  }

  @Override
  public List<String> aliases() {
    return List.of("config use");
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    if (call.arguments().size() != 1) {
      throw new KubectlError("Unexpected args: [" + String.join(" ", call.arguments()) + "]");
    }
    String name = call.arguments().get(0);
    if (!name.equals(CurrentContext.NAME)) {
      throw new KubectlError("no context exists with the name: " + GoText.quoted(name));
    }
    call.out("Switched to context " + GoText.quoted(name) + ".\n");
    return 0;
  }
}
