package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.preferences.Preferences;

/** {@code kubectl kuberc view}. */
// As view.go in kubectl/pkg/cmd/kuberc, v0.37.
final class ViewPreferences implements Verb {
  @Override
  public String name() {
    return "kuberc view";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.output(flags).text("output", "yaml").letter("output", "o").text("kuberc", "");
  }

  @Override
  public int run(Call call) {
    PreferenceFile file = SetPreferences.file(call);
    if (file.exists()) {
      Preferences preferences = file.readExactly().shown();
      call.orderedPrinter("").print(preferences.tree());
      return 0;
    }
    if (file.isAsked()) {
      throw new KubectlError("kuberc file not found at " + file.name());
    }
    call.out("kuberc file not found at " + file.name() + "\n");
    if (call.confirms(
        "Would you like to generate a default kuberc file with recommended options?")) {
      file.write(Preferences.RECOMMENDED, call);
    }
    return 0;
  }
}
