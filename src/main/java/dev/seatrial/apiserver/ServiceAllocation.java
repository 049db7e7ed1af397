package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.object.Service;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives a service its cluster address and its node ports, of a cluster with IPv4 alone.
 *
 * <p>Follows {@code pkg/registry/core/service/storage/alloc.go}, v1.37, which does so between
 * admission and validation. Upstream takes free ones by chance, here the next one is taken; both
 * leave the lowest to those who ask for one.
 */
final class ServiceAllocation implements AdmissionPlugin {
  private static final String RANGE = "10.96.0.0/12";
  private static final long FIRST_ADDRESS = 0x0a600000L;
  private static final long LAST_ADDRESS = 0x0a6fffffL;
  private static final int LEFT_TO_ASK_FOR = 256;
  private static final int FIRST_PORT = 30000;
  private static final int LAST_PORT = 32767;
  private static final int PORTS_LEFT_TO_ASK_FOR = 86;

  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    boolean service = key.resource().equals(Resources.SERVICES);
    if (!service || new Service(object).type().equals("ExternalName")) {
      return object;
    }
    Tree addressed = withAddress(withFamilies(object), store);
    return withHealthCheckPort(withNodePorts(addressed, store), store);
  }

  // As initIPFamilyFields: a headless service without pods of its own may be of both families.
  private static Tree withFamilies(Tree object) {
    Service service = new Service(object);
    boolean open = service.isHeadless() && service.selector().isEmpty();
    String policy =
        object.text(open ? "RequireDualStack" : "SingleStack", "spec", "ipFamilyPolicy");
    List<Tree> families = new ArrayList<>(object.items("spec", "ipFamilies"));
    if (families.isEmpty()) {
      families.add(Tree.of("IPv4"));
    }
    List<FieldError> errors = new ArrayList<>();
    if (open) {
      if (families.size() == 1 && !policy.equals("SingleStack")) {
        families.add(Tree.of(families.get(0).text("").equals("IPv4") ? "IPv6" : "IPv4"));
      }
    } else {
      if (policy.equals("RequireDualStack")) {
        errors.add(
            invalid(
                Path.of("spec", "ipFamilyPolicy"),
                Tree.of(policy),
                "this cluster is not configured for dual-stack services"));
      }
      for (int i = 0; i < families.size(); i++) {
        if (!families.get(i).text("").equals("IPv4")) {
          Path path = Path.of("spec", "ipFamilies").index(i);
          errors.add(invalid(path, families.get(i), "not configured on this cluster"));
        }
      }
    }
    refuse(object, errors);
    return object
        .with(Tree.of(policy), "spec", "ipFamilyPolicy")
        .with(Tree.of(families), "spec", "ipFamilies");
  }

  private static Tree withAddress(Tree object, Store store) {
    String asked = new Service(object).clusterIp();
    if (asked.equals("None")) {
      return address(object, asked);
    }
    Set<String> taken = new TreeSet<>();
    for (Tree other : store.list(Resources.SERVICES)) {
      taken.add(new Service(other).clusterIp());
    }
    if (!asked.isEmpty()) {
      checkAddress(object, asked, taken);
      return address(object, asked);
    }
    long next = FIRST_ADDRESS + LEFT_TO_ASK_FOR + 1;
    while (taken.contains(text(next)) && next < LAST_ADDRESS) {
      next++;
    }
    return address(object, text(next));
  }

  private static void checkAddress(Tree object, String asked, Set<String> taken) {
    long number = number(asked);
    String problem =
        number < FIRST_ADDRESS || number > LAST_ADDRESS
            ? "the provided IP ("
                + asked
                + ") is not in the valid range. The range of valid IPs is "
                + RANGE
            : taken.contains(asked) ? "provided IP is already allocated" : "";
    if (!problem.isEmpty()) {
      Tree value = ListTree.of(Tree.of(asked));
      String detail = "failed to allocate IP " + asked + ": " + problem;
      refuse(object, List.of(invalid(Path.of("spec", "clusterIPs"), value, detail)));
    }
  }

  private static Tree address(Tree object, String address) {
    return object
        .with(Tree.of(address), "spec", "clusterIP")
        .with(ListTree.of(Tree.of(address)), "spec", "clusterIPs");
  }

  // As initNodePorts: ports of the same number share a node port.
  private static Tree withNodePorts(Tree object, Store store) {
    String type = new Service(object).type();
    boolean balanced = type.equals("LoadBalancer");
    if (!type.equals("NodePort") && !balanced) {
      return object;
    }
    boolean all = !balanced || object.flag(true, "spec", "allocateLoadBalancerNodePorts");
    Set<Integer> taken = takenPorts(store);
    Map<Integer, Integer> given = new TreeMap<>();
    List<Tree> ports = object.items("spec", "ports");
    for (Tree port : ports) {
      if (port.integer(0, "nodePort") > 0) {
        given.putIfAbsent(port.integer(0, "port"), port.integer(0, "nodePort"));
      }
    }
    List<Tree> changed = new ArrayList<>();
    for (int i = 0; i < ports.size(); i++) {
      Tree port = ports.get(i);
      int asked = port.integer(0, "nodePort");
      if (asked > 0) {
        checkPort(object, i, asked, taken);
      } else if (all) {
        asked = given.computeIfAbsent(port.integer(0, "port"), one -> nextPort(taken, given));
      }
      changed.add(asked > 0 ? port.with(Tree.of(asked), "nodePort") : port);
    }
    return object.with(Tree.of(changed), "spec", "ports");
  }

  private static void checkPort(Tree object, int index, int asked, Set<Integer> taken) {
    String problem =
        asked < FIRST_PORT || asked > LAST_PORT
            ? "provided port is not in the valid range. The range of valid ports is 30000-32767"
            : taken.contains(asked) ? "provided port is already allocated" : "";
    if (!problem.isEmpty()) {
      Path path = Path.of("spec", "ports").index(index).field("nodePort");
      refuse(object, List.of(invalid(path, Tree.of(asked), problem)));
    }
  }

  private static Tree withHealthCheckPort(Tree object, Store store) {
    boolean needed =
        new Service(object).type().equals("LoadBalancer")
            && object.text("", "spec", "externalTrafficPolicy").equals("Local")
            && object.integer(0, "spec", "healthCheckNodePort") == 0;
    if (!needed) {
      return object;
    }
    Map<Integer, Integer> own = new TreeMap<>();
    for (Tree port : object.items("spec", "ports")) {
      own.put(own.size(), port.integer(0, "nodePort"));
    }
    int port = nextPort(takenPorts(store), own);
    return object.with(Tree.of(port), "spec", "healthCheckNodePort");
  }

  private static Set<Integer> takenPorts(Store store) {
    Set<Integer> taken = new TreeSet<>();
    for (Tree service : store.list(Resources.SERVICES)) {
      taken.add(service.integer(0, "spec", "healthCheckNodePort"));
      service.items("spec", "ports").forEach(port -> taken.add(port.integer(0, "nodePort")));
    }
    return taken;
  }

  private static int nextPort(Set<Integer> taken, Map<Integer, Integer> given) {
    int next = FIRST_PORT + PORTS_LEFT_TO_ASK_FOR;
    while ((taken.contains(next) || given.containsValue(next)) && next < LAST_PORT) {
      next++;
    }
    return next;
  }

  private static FieldError invalid(Path path, Tree value, String detail) {
    return new FieldError(FieldError.Type.INVALID, path, value, detail);
  }

  private static void refuse(Tree object, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ApiError.invalid(new Identity("Service", object.text("", "metadata", "name")), errors);
    }
  }

  private static String text(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The number of an address; −1 where it is none of four numbers. */
  private static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.", -1)) {
      if (!part.matches("[0-9]{1,3}")) {
        return -1;
      }
      number = number * 256 + Integer.parseInt(part);
    }
    return number;
  }
}
