package dev.seatrial.cluster;

import dev.seatrial.SplitMix;
import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Clock;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.kubelet.ComponentRule;
import dev.seatrial.kubelet.World;
import dev.seatrial.reconcile.Overseer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What a world declares to befall the components of the control plane; and who is at work. */
final class ComponentFaults implements Overseer {
  private static final int PERCENT = 100;
  private static final String MODIFIED =
      "the object has been modified; please apply your changes to the latest version and try again";

  private final Clock clock;
  private final long startMicros;
  private final SplitMix numbers;
  private List<ComponentRule> rules = List.of();
  private Optional<AtWork> atWork = Optional.empty();

  ComponentFaults(Clock clock, long startMicros, long seed) {
    this.clock = clock;
    this.startMicros = startMicros;
    this.numbers = new SplitMix(seed);
  }

  void declare(World world) {
    rules = world.components();
  }

  /** When a component may stop or start next; {@link Long#MAX_VALUE} for never. */
  long nextChangeMicros() {
    long next =
        rules.stream().mapToLong(rule -> rule.nextChange(elapsed())).min().orElse(Long.MAX_VALUE);
    return next == Long.MAX_VALUE ? next : startMicros + next;
  }

  /** Who looks at what just now; empty while no component does. */
  Optional<AtWork> atWork() {
    return atWork;
  }

  @Override
  public Duration delay(String component) {
    for (ComponentRule rule : rules) {
      if (rule.saysHowSlow() && rule.matches(component)) {
        return rule.delay(elapsed());
      }
    }
    return Duration.ZERO;
  }

  @Override
  public boolean isStopped(String component) {
    return !rules.isEmpty()
        && rules.stream()
            .filter(rule -> rule.matches(component) && rule.saysWhenStopped())
            .findFirst()
            .filter(rule -> rule.isStopped(elapsed()))
            .isPresent();
  }

  @Override
  public void begins(String component, ObjectKey key) {
    atWork = Optional.of(new AtWork(component, key));
  }

  @Override
  public void ends() {
    atWork = Optional.empty();
  }

  /** Refuses a write of a component now and then, as declared; never one of a user. */
  void check(ObjectKey key) {
    // Events are told once and never tried again: they tell how the run went.
    if (rules.isEmpty() || atWork.isEmpty() || key.resource().startsWith("events")) {
      return;
    }
    if (strikes(ComponentRule::timeouts)) {
      throw ApiError.timeout(key);
    }
    if (strikes(ComponentRule::conflicts)) {
      throw ApiError.conflict(key, MODIFIED);
    }
  }

  private boolean strikes(Function<ComponentRule, OptionalInt> percent) {
    String component = atWork.map(AtWork::component).orElse("");
    int rate =
        rules.stream()
            .filter(rule -> rule.matches(component))
            .flatMapToInt(rule -> percent.apply(rule).stream())
            .findFirst()
            .orElse(0);
    return rate > 0 && numbers.below(PERCENT) < rate;
  }

  private long elapsed() {
    return clock.nowMicros() - startMicros;
  }
}
