package dev.seatrial.kubectl.flag;

/** The flags that every command takes; most choose a cluster, which here is the one at hand. */
// As NewConfigFlags in cli-runtime/pkg/genericclioptions/config_flags.go and the root command of
// kubectl/pkg/cmd/cmd.go, v0.37.
public final class GlobalFlags {
  private GlobalFlags() {}

  /** Adds them. */
  public static void describe(FlagSet flags) {
    flags.text("namespace", "").letter("namespace", "n");
    flags.text("server", "").letter("server", "s");
    for (String name :
        new String[] {
          "kubeconfig",
          "proxy-url",
          "context",
          "cluster",
          "user",
          "token",
          "as",
          "as-uid",
          "certificate-authority",
          "client-certificate",
          "client-key",
          "tls-server-name",
          "username",
          "password",
          "kuberc"
        }) {
      flags.text(name, "");
    }
    flags.texts("as-group").texts("as-user-extra");
    flags
        .text("request-timeout", "0")
        .text("profile", "none")
        .text("profile-output", "profile.pprof");
    flags.shortNumber("v", 0).letter("v", "v").selectedPairs("vmodule");
    flags.duration("log-flush-frequency", "5s").text("cache-dir", "~/.kube/cache");
    flags.flag("insecure-skip-tls-verify").flag("match-server-version");
    flags.flag("disable-compression").flag("warnings-as-errors");
  }
}
