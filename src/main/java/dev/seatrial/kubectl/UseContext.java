package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import java.util.List;

/** {@code kubectl config use-context}. */
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
      throw Kubeconfig.helped(call);
    }
    String name = call.arguments().get(0);
    if (name.isEmpty()) {
      throw new KubectlError("empty context names are not allowed");
    }
    ClientConfig config = Kubeconfig.of(call.cluster());
    if (config.find(Part.CONTEXT, name).isEmpty()) {
      throw new KubectlError("no context exists with the name: " + GoText.quoted(name));
    }
    Kubeconfig.keep(call.cluster(), config.using(name));
    call.out("Switched to context " + GoText.quoted(name) + ".\n");
    return 0;
  }
}
