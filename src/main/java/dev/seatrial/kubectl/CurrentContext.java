package dev.seatrial.kubectl;

/** {@code kubectl config current-context}: the one context there is. */
// As current_context.go in kubectl/pkg/cmd/config, v0.37.
final class CurrentContext implements Verb {
  /** What kubeadm calls the context of the cluster that it makes. */
  static final String NAME = "kubernetes-admin@kubernetes";

  @Override
  public String name() {
    return "config current-context";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    call.out(NAME + "\n");
    return 0;
  }
}
