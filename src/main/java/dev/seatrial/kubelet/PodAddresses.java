package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Gives pods addresses out of their node's range, the next one each time, round and round. */
final class PodAddresses {
  private final Api api;
  private final Map<String, Integer> lastByNode = new LinkedHashMap<>();

  /** Nodes that had no address in use at first and are in their first round: the next is free. */
  private final Set<String> inFirstRound = new LinkedHashSet<>();

  PodAddresses(Api api) {
    this.api = api;
  }

  /** An address that no pod on the node has. */
  String next(String node) {
    String range = api.store().get(ObjectKey.node(node)).text("10.244.0.0/24", "spec", "podCIDR");
    int slash = range.indexOf('/');
    long hosts = 1L << (32 - Integer.parseInt(range.substring(slash + 1)));
    long base = number(range.substring(0, slash));
    Set<String> taken = taken(node);
    for (long tried = 0; tried < hosts; tried++) {
      int host = lastByNode.merge(node, 1, (last, one) -> (int) (last % (hosts - 2) + one));
      if (host == hosts - 2) {
        inFirstRound.remove(node);
      }
      String address = text(base + host);
      if (!taken.contains(address)) {
        return address;
      }
    }
    return "";
  }

  /** The addresses to be passed over. */
  private Set<String> taken(String node) {
    Set<String> taken = new LinkedHashSet<>();
    if (inFirstRound.contains(node)) {
      return taken;
    }
    for (Tree pod : api.store().podsOn(node)) {
      String address = pod.text("", "status", "podIP");
      if (!address.isEmpty()) {
        taken.add(address);
      }
    }
    if (taken.isEmpty() && !lastByNode.containsKey(node)) {
      inFirstRound.add(node);
    }
    return taken;
  }

  Tree saved() {
    Map<String, Tree> saved = new LinkedHashMap<>();
    lastByNode.forEach((node, last) -> saved.put(node, Tree.of(last)));
    return ObjectTree.of(saved);
  }

  void restore(Tree saved) {
    for (String node : saved.object().names()) {
      lastByNode.put(node, saved.integer(0, node));
    }
  }

  private static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.", -1)) {
      number = number * 256 + Integer.parseInt(part);
    }
    return number;
  }

  private static String text(long number) {
    return (number >> 24 & 255)
        + "."
        + (number >> 16 & 255)
        + "."
        + (number >> 8 & 255)
        + "."
        + (number & 255);
  }
}
