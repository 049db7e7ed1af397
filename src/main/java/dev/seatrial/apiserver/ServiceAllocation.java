package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.object.Service;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.network.ServiceFamilies;
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
  private static final List<String> FAMILIES = List.of("IPv4");
  private static final String RANGE = "10.96.0.0/12";
  private static final long FIRST_ADDRESS = 0x0a600000L;
  private static final long LAST_ADDRESS = 0x0a6fffffL;
  private static final int LEFT_TO_ASK_FOR = 256;

  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    boolean service = key.resource().equals(Resources.SERVICES);
    if (!service || !ServiceStrategy.isAddressed(object)) {
      return object;
    }
    NodePorts free = NodePorts.of(store);
    Tree addressed = withAddress(withFamilies(object, Tree.ABSENT), store);
    return withHealthCheckPort(withNodePorts(addressed, free), free);
  }

  /** A changed service with the addresses and ports that it has got to have. As allocateUpdate. */
  Tree admittedUpdate(ObjectKey key, Tree object, Tree old, Store store) {
    if (!key.resource().equals(Resources.SERVICES)) {
      return object;
    }
    Tree kept = KeptAllocations.of(object, old);
    if (!ServiceStrategy.isAddressed(kept)) {
      return kept;
    }
    NodePorts free = NodePorts.of(store);
    Tree addressed = withFamilies(kept, old);
    if (!ServiceStrategy.isAddressed(old)) {
      addressed = withAddress(addressed, store);
    }
    Tree ported = withNodePorts(addressed, old, free);
    return NodePorts.isChecked(old) ? ported : withHealthCheckPort(ported, free);
  }

  // As initIPFamilyFields: a headless service without pods of its own may be of both families.
  private static Tree withFamilies(Tree object, Tree old) {
    refuse(object, ServiceFamilies.refusal(object, old, FAMILIES));
    Service service = new Service(object);
    boolean open = service.isHeadless() && service.selector().isEmpty();
    String usual = open ? "RequireDualStack" : "SingleStack";
    String policy =
        object.text(old.text(usual, "spec", "ipFamilyPolicy"), "spec", "ipFamilyPolicy");
    List<Tree> families = new ArrayList<>(object.items("spec", "ipFamilies"));
    if (families.isEmpty()) {
      families.add(Tree.of("IPv4"));
    }
    if (open && families.size() == 1 && !policy.equals("SingleStack")) {
      families.add(Tree.of(families.get(0).text("").equals("IPv4") ? "IPv6" : "IPv4"));
    }
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
  private static Tree withNodePorts(Tree object, NodePorts free) {
    if (!NodePorts.areOf(object)) {
      return object;
    }
    boolean all = NodePorts.areGivenTo(object);
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
      if (asked != 0) {
        free.refuseUnlessFree(object, i, asked);
      } else if (all) {
        asked = given.computeIfAbsent(port.integer(0, "port"), one -> free.next());
      }
      changed.add(asked > 0 ? port.with(Tree.of(asked), "nodePort") : port);
    }
    return object.with(Tree.of(changed), "spec", "ports");
  }

  // As updateNodePorts: what the service had, it may keep; new ports are not shared.
  private static Tree withNodePorts(Tree object, Tree old, NodePorts free) {
    if (!NodePorts.areOf(object)) {
      return object;
    }
    Set<Integer> had = new TreeSet<>();
    old.items("spec", "ports").forEach(port -> had.add(port.integer(0, "nodePort")));
    List<Tree> ports = object.items("spec", "ports");
    List<Tree> changed = new ArrayList<>();
    for (int i = 0; i < ports.size(); i++) {
      Tree port = ports.get(i);
      int asked = port.integer(0, "nodePort");
      if (asked != 0 && !had.contains(asked)) {
        free.refuseUnlessFree(object, i, asked);
        had.add(asked);
      }
      boolean given = asked == 0 && NodePorts.areGivenTo(object);
      changed.add(given ? port.with(Tree.of(free.next()), "nodePort") : port);
    }
    return object.with(Tree.of(changed), "spec", "ports");
  }

  private static Tree withHealthCheckPort(Tree object, NodePorts free) {
    boolean needed =
        NodePorts.isChecked(object) && object.integer(0, "spec", "healthCheckNodePort") == 0;
    return needed ? object.with(Tree.of(free.next()), "spec", "healthCheckNodePort") : object;
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
