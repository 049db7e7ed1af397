package dev.seatrial.kubectl;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;

/** {@code kubectl cluster-info}: where the control plane would be found. */
// As clusterinfo.go in kubectl/pkg/cmd/clusterinfo, v0.37.
final class ClusterAddresses implements Verb {
  @Override
  public String name() {
    return "cluster-info";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    try {
      call.api()
          .list(Resources.SERVICES, call.isNamespaceGiven() ? call.namespace() : "kube-system");
      call.out("Kubernetes control plane is running at " + Kubeconfig.server(call) + "\n");
      return 0;
    } finally {
      call.out(
          "\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
    }
  }
}
