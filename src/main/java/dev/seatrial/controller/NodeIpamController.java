package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Node;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives every node a range of pod addresses out of the cluster's 172.16.0.0/12.
 *
 * <p>Follows {@code range_allocator.go} in {@code pkg/controller/nodeipam/ipam}, v1.37: the range
 * after the last one given, round and round.
 */
public final class NodeIpamController implements Reconciler {
  private static final int RANGES = 4_096;
  private static final int FIRST_SECOND_OCTET = 16;

  private final Api api;

  /** A controller on an API server. */
  public NodeIpamController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "node-ipam-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.NODES);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean node = change.key().resource().equals(Resources.NODES);
    if (node && new Node(change.after()).podCidr().isEmpty()) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Node> node = api.find(key).map(Node::new);
    if (node.isPresent() && node.get().podCidr().isEmpty()) {
      String range = free();
      api.modify(
          key,
          found ->
              found
                  .with(Tree.of(range), "spec", "podCIDR")
                  .with(Tree.texts(List.of(range)), "spec", "podCIDRs"));
    }
  }

  private String free() {
    Set<String> taken = new LinkedHashSet<>();
    api.store().list(Resources.NODES).forEach(node -> taken.add(new Node(node).podCidr()));
    for (int number = 0; number < RANGES; number++) {
      if (!taken.contains(range(number))) {
        return range(number);
      }
    }
    return "";
  }

  private static String range(int number) {
    return "172." + (FIRST_SECOND_OCTET + number / 256) + "." + number % 256 + ".0/24";
  }
}
