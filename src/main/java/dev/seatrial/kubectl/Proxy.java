package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Gateway;
import dev.seatrial.kubectl.call.KlogLine;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code kubectl proxy}: serves the API of the simulated cluster over HTTP. */
// As proxy.go in kubectl/pkg/cmd/proxy, v0.37.
final class Proxy implements Verb {
  private static final int HIGHEST_PORT = 65_535;

  @Override
  public String name() {
    return "proxy";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("accept-hosts", "^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$");
    flags.text("accept-paths", "^.*").text("address", "127.0.0.1").text("api-prefix", "/");
    flags.flag("append-server-path").flag("disable-filter").duration("keepalive", "0s");
    flags.number("port", 8001).letter("port", "p").text("reject-methods", "^$");
    flags.text("reject-paths", "^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach");
    flags.text("unix-socket", "").letter("unix-socket", "u").text("www", "");
    flags.letter("www", "w").text("www-prefix", "/static/").letter("www-prefix", "P");
  }

  @Override
  public int run(Call call) {
    Gateway gateway = gateway(call);
    try {
      call.surroundings()
          .serve(gateway, address -> call.out("Starting to serve on " + address + "\n"));
      return 0;
    } catch (BindException taken) {
      throw new KubectlError(
          "listen tcp %s:%d: bind: address already in use"
              .formatted(gateway.address(), gateway.port()));
    } catch (IOException failure) {
      throw new KubectlError(
          "listen tcp %s:%d: %s".formatted(gateway.address(), gateway.port(), failure));
    }
  }

  private static Gateway gateway(Call call) {
    Flags flags = call.flags();
    Optional<Gateway.Filter> filter =
        flags.flag("disable-filter") ? unfiltered(call) : Optional.of(filter(call));
    if (!flags.text("unix-socket").isEmpty()) {
      throw new KubectlError("--unix-socket is not simulated: use --port");
    }
    long port = flags.number("port");
    if (port < 0 || port > HIGHEST_PORT) {
      throw new KubectlError("listen tcp: address " + port + ": invalid port");
    }
    return new Gateway(
        flags.text("address"), (int) port, prefix(flags.text("api-prefix")), filter, files(call));
  }

  private static String prefix(String text) {
    String begun = text.startsWith("/") ? text : "/" + text;
    return begun.endsWith("/") ? begun : begun + "/";
  }

  private static Optional<Gateway.Filter> unfiltered(Call call) {
    warn(
        call,
        177,
        "Request filter disabled, your proxy is vulnerable to XSRF attacks, please be cautious");
    return Optional.empty();
  }

  private static Gateway.Filter filter(Call call) {
    Flags flags = call.flags();
    if (flags.text("reject-paths").isEmpty() || flags.text("reject-methods").isEmpty()) {
      warn(
          call,
          182,
          "Request filter has been relaxed, your proxy may be vulnerable to attacks, please be"
              + " cautious");
    }
    return new Gateway.Filter(
        patterns(flags, "accept-paths"),
        patterns(flags, "reject-paths"),
        patterns(flags, "accept-hosts"),
        patterns(flags, "reject-methods"));
  }

  private static List<Pattern> patterns(Flags flags, String flag) {
    List<Pattern> patterns = new ArrayList<>();
    String text = flags.text(flag);
    for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      try {
        patterns.add(Pattern.compile(each));
      } catch (PatternSyntaxException wrong) {
        throw new KubectlError(
            "--" + flag + ": \"" + each + "\" is no regular expression: " + wrong.getDescription());
      }
    }
    return patterns;
  }

  private static Optional<Gateway.Files> files(Call call) {
    String name = call.flags().text("www");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path folder = call.directory().resolve(name);
    if (!Files.isDirectory(folder)) {
      warn(
          call,
          Files.exists(folder) ? 205 : 203,
          Files.exists(folder)
              ? "Static file directory " + name + " is not a directory"
              : "Failed to stat static file directory %s: stat %s: no such file or directory"
                  .formatted(name, name));
    }
    return Optional.of(new Gateway.Files(folder, prefix(call.flags().text("www-prefix"))));
  }

  private static void warn(Call call, int line, String text) {
    KlogLine.warn(call, "proxy.go:" + line, text + "\n");
  }
}
