package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.GlobalFlags;

/** {@code kubectl options}: the flags of every command. */
// As options.go in kubectl/pkg/cmd/options, v0.37.
final class Options implements Verb {
  @Override
  public String name() {
    return "options";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public KubectlError misused(FlagError error) {
    return new KubectlError(error.message() + "\nRun 'kubectl options' without flags.");
  }

  @Override
  public int run(Call call) {
    FlagSet flags = new FlagSet();
    GlobalFlags.describe(flags);
    call.out("The following options can be passed to any command:\n\n" + HelpText.flags("", flags));
    return 0;
  }
}
