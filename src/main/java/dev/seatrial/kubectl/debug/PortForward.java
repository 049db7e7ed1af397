package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl port-forward}: whether there is anything to forward to. */
// As portforward.go in kubectl/pkg/cmd/portforward, v0.37.
public final class PortForward implements Verb {
  private static final int HIGHEST_PORT = 65_535;
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";

  @Override
  public String name() {
    return "port-forward";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.duration("pod-running-timeout", "1m0s").list("address", "localhost");
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    if (words.size() < 2) {
      throw KubectlError.usage(
          "port-forward", "TYPE/NAME and list of ports are required for port-forward");
    }
    Item item = PodOfObject.object(call, words.get(0));
    Tree pod =
        new PodOfObject(call, "attach to")
            .first(item, call.flags().duration("pod-running-timeout"));
    Ports ports = Ports.of(item, pod);
    words.subList(1, words.size()).forEach(ports::check);
    String phase = pod.text("", "status", "phase");
    if (!phase.equals("Running")) {
      throw new KubectlError(
          "unable to forward port because pod is not running. Current status=" + phase);
    }
    call.flags().texts("address").forEach(PortForward::checkAddress);
    words.subList(1, words.size()).forEach(word -> checkNumbers(word, ports));
    throw new KubectlError(
        "port-forward is not simulated: the containers of a simulated cluster answer no network");
  }

  // As parseAddresses in client-go/tools/portforward/portforward.go, v0.37.
  private static void checkAddress(String address) {
    boolean isIp = address.contains(":") || address.matches(IPV4);
    if (!address.equals("localhost") && !isIp) {
      throw new KubectlError(address + " is not a valid IP");
    }
  }

  // As parsePorts there.
  private static void checkNumbers(String word, Ports ports) {
    String[] parts = word.split(":", -1);
    String local = parts.length == 2 && parts[0].isEmpty() ? "0" : parts[0];
    long remote = ports.remote(word);
    String own = parts.length == 2 ? local : Long.toString(remote);
    number(own, "local");
    if (number(Long.toString(remote), "remote") == 0) {
      throw new KubectlError("remote port must be > 0");
    }
  }

  private static int number(String text, String which) {
    String problem = text.matches("[0-9]+") ? "value out of range" : "invalid syntax";
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > HIGHEST_PORT) {
      throw new KubectlError(
          "error parsing %s port '%s': strconv.ParseUint: parsing %s: %s"
              .formatted(which, text, GoText.quoted(text), problem));
    }
    return Integer.parseInt(text);
  }

  /**
   * The ports that a pod or service has.
   *
   * @param missing what is said of a name that none of them has
   * @param bound whether only these can be forwarded to, as with a service
   */
  private record Ports(List<Tree> ports, String number, String missing, Optional<String> bound) {
    static Ports of(Item item, Tree pod) {
      if (item.resource().kind().equals("Service")) {
        String name = item.name();
        return new Ports(
            item.tree().items("spec", "ports"),
            "port",
            "Service '" + name + "' does not have a named port ",
            Optional.of("Service " + name + " does not have a service port "));
      }
      List<Tree> ports = new ArrayList<>();
      pod.items("spec", "containers").forEach(each -> ports.addAll(each.items("ports")));
      String missing = "Pod '" + pod.text("", "metadata", "name") + "' does not have a named port ";
      return new Ports(ports, "containerPort", missing, Optional.empty());
    }

    void check(String word) {
      String remote = text(word);
      long port = remote(word);
      List<Tree> found = ports.stream().filter(each -> each.number(-1, number) == port).toList();
      boolean udp = found.stream().anyMatch(each -> each.text("TCP", "protocol").equals("UDP"));
      if (udp && found.stream().noneMatch(each -> each.text("TCP", "protocol").equals("TCP"))) {
        throw new KubectlError("UDP protocol is not supported for " + remote);
      }
      if (found.isEmpty() && bound.isPresent()) {
        throw new KubectlError(bound.get() + port);
      }
    }

    // As splitPort in portforward.go.
    private static String text(String word) {
      String[] parts = word.split(":", -1);
      return parts.length == 2 ? parts[1] : parts[0];
    }

    long remote(String word) {
      String remote = text(word);
      return remote.matches("\\d{1,9}") ? Long.parseLong(remote) : named(remote);
    }

    private long named(String name) {
      return ports.stream()
          .filter(each -> each.text("", "name").equals(name))
          .findFirst()
          .map(each -> each.number(0, number))
          .orElseThrow(() -> new KubectlError(missing + "'" + name + "'"));
    }
  }
}
