package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;

/** {@code kubectl config delete-cluster}, {@code delete-context} and {@code delete-user}. */
// As delete_cluster.go, delete_context.go and delete_user.go in kubectl/pkg/cmd/config, v0.37.
record DeleteEntry(String name, Part part) implements Verb {
  static final Verb CLUSTER = new DeleteEntry("config delete-cluster", Part.CLUSTER);
  static final Verb CONTEXT = new DeleteEntry("config delete-context", Part.CONTEXT);
  static final Verb USER = new DeleteEntry("config delete-user", Part.USER);

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    if (call.arguments().size() != 1) {
      if (part == Part.USER) {
        throw KubectlError.usage(name, "user to delete is required");
      }
      call.out(HelpText.of(this, call.known()));
      return 0;
    }
    String entry = call.arguments().get(0);
    ClientConfig config = Kubeconfig.of(call.cluster());
    if (config.find(part, entry).isEmpty()) {
      throw new KubectlError(
          "cannot delete " + part.word() + " " + entry + ", not in " + Kubeconfig.FILE);
    }
    if (part == Part.CONTEXT && config.currentContext().equals(entry)) {
      call.err(
          "warning: this removed your active context, use \"kubectl config use-context\" to select"
              + " a different one\n");
    }
    Kubeconfig.keep(call.cluster(), config.without(part, entry));
    call.out("deleted " + part.word() + " " + entry + " from " + Kubeconfig.FILE + "\n");
    return 0;
  }
}
