package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The strategy of endpoint slices, in which everything but the metadata counts for the generation,
 * and the labels do.
 *
 * <p>Follows {@code pkg/registry/discovery/endpointslice/strategy.go}, v1.37.
 */
final class EndpointSliceStrategy implements Strategy {
  private static final String TOPOLOGY = "deprecatedTopology";
  private static final String HOST = "kubernetes.io/hostname";

  @Override
  public Tree preparedForCreate(Tree slice) {
    return located(slice, Tree.ABSENT).with(Tree.of(1), "metadata", "generation");
  }

  // As dropTopologyOnV1: the node of an endpoint stood there once.
  private static Tree located(Tree slice, Tree old) {
    List<Tree> endpoints = slice.items("endpoints");
    boolean any = endpoints.stream().anyMatch(each -> each.at(TOPOLOGY).isPresent());
    if (!any || old.isPresent() && endpoints.equals(old.items("endpoints"))) {
      return slice;
    }
    List<String> nodes =
        old.items("endpoints").stream().map(each -> each.text("", TOPOLOGY, HOST)).toList();
    List<Tree> located = new ArrayList<>();
    for (Tree endpoint : endpoints) {
      String node = endpoint.text("", TOPOLOGY, HOST);
      boolean moves = !node.isEmpty() && endpoint.at("nodeName").isUnset() && nodes.contains(node);
      Tree bare = endpoint.without(TOPOLOGY);
      located.add(moves ? bare.with(Tree.of(node), "nodeName") : bare);
    }
    return slice.with(Tree.of(located), "endpoints");
  }

  @Override
  public Tree preparedForUpdate(Tree slice, Tree old) {
    Tree located = located(slice, old);
    long generation = old.number(0, "metadata", "generation");
    boolean changed =
        !located.without("metadata").equals(old.without("metadata"))
            || !located.object("metadata", "labels").equals(old.object("metadata", "labels"));
    return located.with(Tree.of(changed ? generation + 1 : generation), "metadata", "generation");
  }
}
