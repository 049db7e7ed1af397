package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;

/** {@code kubectl config get-clusters} and {@code get-users}. */
// As get_clusters.go and get_users.go in kubectl/pkg/cmd/config, v0.37.
record ConfigNames(String name, Part part) implements Verb {
  static final Verb CLUSTERS = new ConfigNames("config get-clusters", Part.CLUSTER);
  static final Verb USERS = new ConfigNames("config get-users", Part.USER);

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    call.out("NAME\n");
    Kubeconfig.of(call.cluster()).names(part).forEach(each -> call.out(each + "\n"));
    return 0;
  }
}
