package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpPages;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import java.util.List;

/** {@code kubectl} with no command: tells which there are. */
// As NewKubectlCommand in kubectl/pkg/cmd/cmd.go, v0.37.
final class Root implements Verb {
  @Override
  public String name() {
    return "";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    call.out(HelpText.ofAll());
    return 0;
  }

  /** Refuses words that name no command. */
  // As HandlePluginCommand in kubectl/pkg/cmd/cmd.go, v0.37, and legacyArgs in cobra's args.go.
  static void refuse(CommandWords words, Call.Setting setting) {
    List<String> plain = words.plain();
    if (plain.isEmpty()) {
      return;
    }
    List<String> all = words.rest();
    if (all.get(0).startsWith("-")) {
      setting
          .streams()
          .err()
          .accept("Error: flags cannot be placed before plugin name: " + all.get(0) + "\n");
      throw new SilentExit();
    }
    Plugins.refuse(all, setting.around());
    throw new KubectlError(HelpPages.unknown(plain.get(0)));
  }
}
