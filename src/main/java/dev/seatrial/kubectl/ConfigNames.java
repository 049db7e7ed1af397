package dev.seatrial.kubectl;

/**
 * {@code kubectl config get-clusters} and {@code get-users}: a name.
 *
 * @param heading what stands above it
 */
// As get_clusters.go and get_users.go in kubectl/pkg/cmd/config, v0.37.
record ConfigNames(String name, String heading, String value) implements Verb {
  static final Verb CLUSTERS = new ConfigNames("config get-clusters", "NAME\n", Kubeconfig.CLUSTER);
  static final Verb USERS = new ConfigNames("config get-users", "NAME\n", Kubeconfig.USER);

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    call.out(heading + value + "\n");
    return 0;
  }
}
