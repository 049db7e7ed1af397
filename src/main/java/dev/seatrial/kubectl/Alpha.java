package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;

/** {@code kubectl alpha}: there is nothing in alpha. */
// As NewCmdAlpha in kubectl/pkg/cmd/alpha.go, v0.37.
final class Alpha implements Verb {
  @Override
  public String name() {
    return "alpha";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    call.err("No alpha commands are available in this version of kubectl\n");
    return 0;
  }
}
