package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports of their node that pods take.
 *
 * <p>As {@code HostPortInfo} in {@code kube-scheduler/framework/types.go}, v1.37.
 */
public final class HostPorts {
  private static final String ANY_ADDRESS = "0.0.0.0";

  private HostPorts() {}

  /** One port of a node. */
  public record HostPort(String address, String protocol, long port) {
    /** Whether both cannot be taken on one node. */
    public boolean collidesWith(HostPort other) {
      return port == other.port
          && protocol.equals(other.protocol)
          && (address.equals(ANY_ADDRESS)
              || other.address.equals(ANY_ADDRESS)
              || address.equals(other.address));
    }
  }

  /** The ports that a pod takes, as GetHostPorts: of containers and of sidecars. */
  public static List<HostPort> of(Tree pod) {
    List<HostPort> ports = new ArrayList<>();
    pod.items("spec", "containers").forEach(container -> collect(container, ports));
    for (Tree container : pod.items("spec", "initContainers")) {
      if (container.text("", "restartPolicy").equals("Always")) {
        collect(container, ports);
      }
    }
    return ports.isEmpty() ? List.of() : List.copyOf(ports);
  }

  private static void collect(Tree container, List<HostPort> ports) {
    for (Tree port : container.items("ports")) {
      long number = port.number(0, "hostPort");
      if (number > 0) {
        String address = port.text("", "hostIP");
        ports.add(
            new HostPort(
                address.isEmpty() ? ANY_ADDRESS : address, port.text("TCP", "protocol"), number));
      }
    }
  }

  /** Whether any of some is also among the others. */
  public static boolean collide(List<HostPort> some, List<HostPort> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::collidesWith));
  }
}
