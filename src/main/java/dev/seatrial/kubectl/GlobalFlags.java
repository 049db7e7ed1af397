package dev.seatrial.kubectl;

/** The flags that every command takes; most choose a cluster, which here is the one at hand. */
// As NewConfigFlags in cli-runtime/pkg/genericclioptions/config_flags.go and the root command of
// kubectl/pkg/cmd/cmd.go, v0.37.
final class GlobalFlags {
  private GlobalFlags() {}

  static void describe(FlagSet flags) {
    flags.text("namespace", "").letter("namespace", "n");
    flags.text("server", "").letter("server", "s");
    for (String name :
        new String[] {
          "kubeconfig",
          "context",
          "cluster",
          "user",
          "token",
          "as",
          "as-uid",
          "cache-dir",
          "certificate-authority",
          "client-certificate",
          "client-key",
          "tls-server-name",
          "username",
          "password",
          "kuberc",
          "log-flush-frequency",
          "vmodule"
        }) {
      flags.text(name, "");
    }
    flags.texts("as-group").texts("as-user-extra");
    flags.text("request-timeout", "0").text("profile", "none").text("profile-output", "");
    flags.number("v", 0).letter("v", "v");
    flags.flag("insecure-skip-tls-verify").flag("match-server-version");
    flags.flag("disable-compression").flag("warnings-as-errors");
  }
}
