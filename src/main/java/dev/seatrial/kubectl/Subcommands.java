package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import java.util.List;

/**
 * Words that only mean something with another after them: {@code create secret}.
 *
 * @param other another spelling; the same where there is none
 * @param alone what is answered where no other word follows
 */
// As DefaultSubCommandRun in kubectl/pkg/cmd/util/helpers.go, v0.37.
record Subcommands(String name, String other, Alone alone) implements Verb {
  /** How the words alone are answered. */
  enum Alone {
    /** With help, as a mistake. */
    MISTAKE,
    /** With help on standard output, as a mistake. */
    SHOWN_MISTAKE,
    /** With help, whatever follows. */
    HELP
  }

  Subcommands(String name) {
    this(name, name, Alone.MISTAKE);
  }

  Subcommands(String name, Alone alone) {
    this(name, name, alone);
  }

  @Override
  public List<String> aliases() {
    return List.of(other);
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    if (alone != Alone.HELP && !call.arguments().isEmpty()) {
      throw KubectlError.usage(
          name, "unknown command " + GoText.quoted(String.join(" ", call.arguments())));
    }
    String help = HelpText.of(this, call.known());
    if (alone == Alone.MISTAKE) {
      call.err(help);
    } else {
      call.out(help);
    }
    return alone == Alone.HELP ? 0 : 1;
  }
}
