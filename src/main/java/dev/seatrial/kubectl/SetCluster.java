package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** {@code kubectl config set-cluster}. */
// As set_cluster.go in kubectl/pkg/cmd/config, v0.37.
final class SetCluster implements Verb {
  private static final String AUTHORITY = "certificate-authority";
  private static final String INSECURE = "insecure-skip-tls-verify";

  @Override
  public String name() {
    return "config set-cluster";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("server", "").text("tls-server-name", "").text("proxy-url", "");
    flags.tristate(INSECURE, "false").text(AUTHORITY, "").tristate("embed-certs", "false");
  }

  @Override
  public int run(Call call) {
    if (call.arguments().size() != 1) {
      throw Kubeconfig.helped(call);
    }
    String name = call.arguments().get(0);
    Flags flags = call.flags();
    if (name.isEmpty()) {
      throw new KubectlError("you must specify a non-empty cluster name");
    }
    if (flags.flag(INSECURE) && !flags.text(AUTHORITY).isEmpty()) {
      throw new KubectlError(
          "you cannot specify a certificate authority and insecure mode at the same time");
    }
    if (flags.flag("embed-certs") && flags.text(AUTHORITY).isEmpty()) {
      throw new KubectlError("you must specify a --" + AUTHORITY + " to embed");
    }
    ClientConfig config = Kubeconfig.of(call.cluster());
    Tree before = config.find(Part.CLUSTER, name).orElse(ObjectTree.of("server", Tree.of("")));
    Kubeconfig.keep(call.cluster(), config.with(Part.CLUSTER, name, changed(call, before)));
    call.out("Cluster " + GoText.quoted(name) + " set.\n");
    return 0;
  }

  private static Tree changed(Call call, Tree before) {
    Flags flags = call.flags();
    Tree cluster = before;
    if (flags.has("server")) {
      // Another server has another name in its certificate.
      cluster = cluster.with(Tree.of(flags.text("server")), "server").without("tls-server-name");
    }
    cluster = CertificateFields.text(call, cluster, "tls-server-name");
    // Where the flag is not given, it counts as given and false.
    cluster =
        flags.flag(INSECURE)
            ? cluster.with(Tree.of(true), INSECURE).without(AUTHORITY).without(AUTHORITY + "-data")
            : cluster.without(INSECURE);
    if (flags.has(AUTHORITY)) {
      cluster = CertificateFields.file(call, cluster, AUTHORITY).without(INSECURE);
    }
    return CertificateFields.text(call, cluster, "proxy-url");
  }
}
