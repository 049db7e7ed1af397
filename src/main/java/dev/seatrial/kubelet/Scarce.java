package dev.seatrial.kubelet;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;

/**
 * What a node may run short of, with the threshold below which its kubelet evicts pods.
 *
 * <p>As {@code DefaultEvictionHard} in {@code pkg/kubelet/eviction/defaults_linux.go} and {@code
 * helpers.go} beside it, v1.37.
 */
enum Scarce {
  MEMORY("memory", "memory", "MemoryPressure") {
    @Override
    Quantity threshold(Tree node) {
      return Quantity.parse("100Mi");
    }
  },
  /** Of the file system of pods, a tenth must be free. */
  DISK("disk", "ephemeral-storage", "DiskPressure") {
    @Override
    Quantity threshold(Tree node) {
      Quantity capacity = Quantity.of(node.at("status", "capacity", "ephemeral-storage"));
      return Quantity.ofBytes(capacity.value() / 10);
    }
  };

  private final String word;
  private final String resource;
  private final String condition;

  Scarce(String word, String resource, String condition) {
    this.word = word;
    this.resource = resource;
    this.condition = condition;
  }

  /** How much of it must be left. */
  abstract Quantity threshold(Tree node);

  /** As a world calls it. */
  String word() {
    return word;
  }

  /** As pods ask for it. */
  String resource() {
    return resource;
  }

  /** The condition of a node that is short of it. */
  String condition() {
    return condition;
  }
}
