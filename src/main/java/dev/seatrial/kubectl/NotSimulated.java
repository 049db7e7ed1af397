package dev.seatrial.kubectl;

import java.util.function.Consumer;

/**
 * A command of kubectl's that is known and refused.
 *
 * @param reason why, and what to do instead
 */
record NotSimulated(String name, String reason, Consumer<FlagSet> flags) implements Verb {
  static final Verb PROXY =
      new NotSimulated(
          "proxy",
          "a kubectl line of a simulated cluster ends before anyone could ask; \"kubectl get --raw\""
              + " asks for one path",
          flags -> {
            flags.text("accept-hosts", "^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$");
            flags.text("accept-paths", "^.*").text("address", "127.0.0.1").text("api-prefix", "/");
            flags.flag("append-server-path").flag("disable-filter").duration("keepalive", "0s");
            flags.number("port", 8001).letter("port", "p").text("reject-methods", "^$");
            flags.text("reject-paths", "^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach");
            flags.text("unix-socket", "").letter("unix-socket", "u").text("www", "");
            flags.letter("www", "w").text("www-prefix", "/static/").letter("www-prefix", "P");
          });

  @Override
  public void describe(FlagSet known) {
    flags.accept(known);
  }

  @Override
  public int run(Call call) {
    throw new KubectlError(name + " is not simulated: " + reason);
  }
}
