package dev.seatrial.kubectl;

/** {@code kubectl cluster-info}: where the control plane would be found. */
// As clusterinfo.go in kubectl/pkg/cmd/clusterinfo, v0.37.
final class ClusterAddresses implements Verb {
  /** A simulated control plane listens nowhere; this is where the tutorial's would. */
  static final String SERVER = "https://127.0.0.1:6443";

  @Override
  public String name() {
    return "cluster-info";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    call.out("Kubernetes control plane is running at " + SERVER + "\n");
    call.out(
        "\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
    return 0;
  }
}
