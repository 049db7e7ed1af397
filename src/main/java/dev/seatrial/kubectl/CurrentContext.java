package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;

/** {@code kubectl config current-context}. */
// As current_context.go in kubectl/pkg/cmd/config, v0.37.
final class CurrentContext implements Verb {
  @Override
  public String name() {
    return "config current-context";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    String current = Kubeconfig.of(call.cluster()).currentContext();
    if (current.isEmpty()) {
      throw new KubectlError("current-context is not set");
    }
    call.out(current + "\n");
    return 0;
  }
}
