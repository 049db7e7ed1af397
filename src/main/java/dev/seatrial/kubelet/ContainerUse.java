package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What running containers use of cpu and memory: an amount of their own, or their part of a load
 * that all ready pods of a rule share alike. What nobody says anything of uses nothing.
 */
final class ContainerUse {
  /** Metrics are taken every 15 seconds, {@code --metric-resolution} of the metrics server. */
  static final long RESOLUTION_MICROS = 15_000_000;

  private final Api api;
  private final Map<ContainerRule, Integer> sharers = new LinkedHashMap<>();
  private long revision = -1;

  ContainerUse(Api api) {
    this.api = api;
  }

  /** What a container uses now; none where it does not run. */
  Optional<Quantity> now(ContainerLife life, String resource) {
    if (!life.runtime().isRunning()) {
      return Optional.empty();
    }
    long since = life.now() - life.runtime().sinceMicros();
    return Optional.of(
        life.behaviour()
            .use(resource, since)
            .map(use -> use.isShared() ? part(life, use) : use.amount())
            .orElse(Quantity.ZERO));
  }

  /** The same as metrics tell it: none of a container that has not run long enough. */
  Optional<Quantity> measured(ContainerLife life, String resource) {
    boolean fresh = life.now() - life.runtime().sinceMicros() < RESOLUTION_MICROS;
    return fresh ? Optional.empty() : now(life, resource);
  }

  private Quantity part(ContainerLife life, Behaviour.Use use) {
    if (!new Pod(life.sync().pod()).isReady()) {
      return Quantity.ZERO;
    }
    return Quantity.ofMilli(use.amount().milliValue() / Math.max(1, sharers(use.rule())));
  }

  private int sharers(ContainerRule rule) {
    if (revision != api.store().revision()) {
      revision = api.store().revision();
      sharers.clear();
    }
    return sharers.computeIfAbsent(rule, this::count);
  }

  private int count(ContainerRule rule) {
    return (int)
        api.store().list(Resources.PODS).stream()
            .filter(pod -> new Pod(pod).isReady() && new Pod(pod).isActive())
            .filter(pod -> pod.items("spec", "containers").stream().anyMatch(of(rule, pod)))
            .count();
  }

  private static Predicate<Tree> of(ContainerRule rule, Tree pod) {
    return container ->
        rule.matches(new ContainerStart(pod, container, ContainerStart.Kind.MAIN, 1, 0));
  }
}
