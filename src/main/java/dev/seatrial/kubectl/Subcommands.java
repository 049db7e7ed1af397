package dev.seatrial.kubectl;

import dev.seatrial.tree.GoText;
import java.util.List;

/**
 * Words that only mean something with another after them: {@code create secret}.
 *
 * @param other another spelling; the same where there is none
 */
// As DefaultSubCommandRun in kubectl/pkg/cmd/util/helpers.go, v0.37.
record Subcommands(String name, String other) implements Verb {
  @Override
  public List<String> aliases() {
    return List.of(other);
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    if (!call.arguments().isEmpty()) {
      throw KubectlError.usage(
          name, "unknown command " + GoText.quoted(String.join(" ", call.arguments())));
    }
    call.out(HelpText.ofGroup(name));
    return 0;
  }
}
