package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a storage driver does, as a world declares it: without a word it makes no volumes, and
 * attaches those that there are within a second.
 *
 * @param rules of the world's {@code storage}, those that are about the driver
 */
record StorageDriver(List<Tree> rules) {
  private static final Duration ATTACHING = Duration.ofSeconds(1);
  private static final String NEVER = "never";

  static StorageDriver of(Tree world, String name) {
    return new StorageDriver(
        world.items("storage").stream()
            .filter(rule -> new Glob(rule.text("*", "driver")).matches(name))
            .toList());
  }

  /** How long a volume takes to be made; empty where it makes none. */
  Optional<Duration> provisioning() {
    return said("provisions").filter(one -> !one.text("").equals(NEVER)).map(World::duration);
  }

  /** How long a volume takes to be attached; empty where it never is. */
  Optional<Duration> attaching() {
    Optional<Tree> said = said("attaches");
    return said.isEmpty()
        ? Optional.of(ATTACHING)
        : said.filter(one -> !one.text("").equals(NEVER)).map(World::duration);
  }

  /** How long a volume takes to be made larger; empty where it never is. */
  Optional<Duration> expanding() {
    return said("expands").filter(one -> !one.text("").equals(NEVER)).map(World::duration);
  }

  /** Why it cannot make volumes; empty where it can. */
  Optional<String> error() {
    return said("error").map(one -> one.text("")).filter(words -> !words.isEmpty());
  }

  /** The label of nodes whose value says where its volumes can be reached; empty for anywhere. */
  String topology() {
    return said("topology").map(one -> one.text("")).orElse("");
  }

  private Optional<Tree> said(String matter) {
    return rules.stream().map(rule -> rule.at(matter)).filter(Tree::isPresent).findFirst();
  }
}
