package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.object.Durations;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.tree.GoText;
import java.time.Duration;
import java.util.List;

/** What the flags of all commands ask of a cluster before any command asks it something. */
// As NewConfigFlags in cli-runtime/pkg/genericclioptions/config_flags.go, v0.37.
final class Preconditions {
  /** Commands that speak to no cluster. */
  private static final List<String> ALONE =
      List.of("completion", "config", "help", "kuberc", "kustomize", "options", "plugin");

  /** Flags that speak of a connection to a real server. */
  private static final List<String> OF_CONNECTIONS =
      List.of(
          "certificate-authority",
          "client-certificate",
          "client-key",
          "password",
          "proxy-url",
          "server",
          "tls-server-name",
          "token",
          "username");

  private static final String NO_TIMEOUT =
      "Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed"
          + " by a corresponding time unit (e.g. 1s | 2m | 3h)";

  private Preconditions() {}

  /** Refuses a call whose flags no cluster, or not the simulated one, can meet. */
  static void check(Call call) {
    String command = call.words().command();
    if (command.isEmpty() || ALONE.contains(command.split(" ", -1)[0])) {
      return;
    }
    for (String name : OF_CONNECTIONS) {
      if (!call.global(name).isEmpty()) {
        throw new KubectlError(
            "--"
                + name
                + " is not simulated: nothing connects to the simulated cluster; leave it out");
      }
    }
    Kubeconfig.check(call);
    String profile = call.global("profile");
    if (!List.of("", "none").contains(profile)) {
      throw new KubectlError("--profile " + GoText.quoted(profile) + " is not simulated");
    }
    timeout(call);
  }

  /** How long a request may take; zero where it may take as long as it needs. */
  // As ParseTimeout in client-go/tools/clientcmd/helpers.go, v0.37.
  static Duration timeout(Call call) {
    String text = call.flags().text("request-timeout");
    try {
      return Durations.parse(text.matches("[+]?\\d{1,9}") ? text + "s" : text);
    } catch (MalformedTextException malformed) {
      throw new KubectlError(NO_TIMEOUT);
    }
  }
}
