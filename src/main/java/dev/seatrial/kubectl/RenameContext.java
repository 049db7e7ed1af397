package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;

/** {@code kubectl config rename-context}. */
// As rename_context.go in kubectl/pkg/cmd/config, v0.37.
final class RenameContext implements Verb {
  @Override
  public String name() {
    return "config rename-context";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    if (call.arguments().size() != 2) {
      throw Kubeconfig.helped(call);
    }
    String from = call.arguments().get(0);
    String to = call.arguments().get(1);
    if (to.isEmpty()) {
      throw new KubectlError("You must specify a new non-empty context name");
    }
    ClientConfig config = Kubeconfig.of(call.cluster());
    String refusal = "cannot rename the context " + GoText.quoted(from) + ", ";
    Tree context =
        config
            .find(Part.CONTEXT, from)
            .orElseThrow(() -> new KubectlError(refusal + "it's not in " + Kubeconfig.FILE));
    if (config.find(Part.CONTEXT, to).isPresent()) {
      throw new KubectlError(
          refusal + "the context " + GoText.quoted(to) + " already exists in " + Kubeconfig.FILE);
    }
    ClientConfig renamed = config.with(Part.CONTEXT, to, context).without(Part.CONTEXT, from);
    boolean used = config.currentContext().equals(from);
    Kubeconfig.keep(call.cluster(), used ? renamed.using(to) : renamed);
    call.out("Context " + GoText.quoted(from) + " renamed to " + GoText.quoted(to) + ".\n");
    return 0;
  }
}
