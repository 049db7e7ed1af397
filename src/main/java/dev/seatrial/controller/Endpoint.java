package dev.seatrial.controller;

import dev.seatrial.object.Node;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Service;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One endpoint of a slice: where a pod can be reached, and in which condition it is.
 *
 * <p>Follows {@code podToEndpoint} in {@code k8s.io/endpointslice/utils.go} and {@code
 * hashEndpoint} in {@code util/endpointset.go}, v0.37.
 */
record Endpoint(Tree tree) {

  /** The endpoint of a pod at addresses; the node is where it runs, if that is known. */
  static Endpoint of(Pod pod, List<Tree> addresses, Service service, Optional<Node> node) {
    boolean serving = pod.isReady();
    boolean going = pod.isTerminating();
    boolean ready = service.publishesNotReadyAddresses() || serving && !going;
    Tree conditions =
        new ObjectBuilder()
            .put("ready", ready)
            .put("serving", serving)
            .put("terminating", going)
            .build();
    Tree zone =
        node.flatMap(Node::zone).filter(name -> !name.isEmpty()).map(Tree::of).orElse(Tree.ABSENT);
    return new Endpoint(
        new ObjectBuilder()
            .put("addresses", Tree.of(addresses))
            .put("conditions", conditions)
            .put("hostname", ServicePods.hostname(pod, service).map(Tree::of).orElse(Tree.ABSENT))
            .put("nodeName", pod.nodeName().isEmpty() ? Tree.ABSENT : Tree.of(pod.nodeName()))
            .put("targetRef", target(pod))
            .put("zone", zone)
            .build());
  }

  /** A reference to a pod as endpoints have it. */
  static Tree target(Pod pod) {
    return new ObjectBuilder()
        .put("kind", "Pod")
        .put("name", pod.name())
        .put("namespace", pod.namespace())
        .put("uid", pod.uid())
        .build();
  }

  /** What makes it the same endpoint, whatever its conditions are. */
  List<Tree> identity() {
    List<Tree> identity = new ArrayList<>(tree.items("addresses"));
    identity.add(tree.at("hostname"));
    identity.add(tree.at("targetRef", "namespace"));
    identity.add(tree.at("targetRef", "name"));
    return identity;
  }
}
