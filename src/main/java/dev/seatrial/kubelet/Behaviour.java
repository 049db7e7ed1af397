package dev.seatrial.kubelet;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a container does after one of its starts, by the rules that match it. */
record Behaviour(ContainerStart container, List<ContainerRule> rules) {
  private static final Duration READY = Duration.ofSeconds(1);
  private static final Duration STOPS = Duration.ofMillis(300);
  private static final String NEVER = "never";

  /** Together they are one matter: how a container ends by itself. */
  private static final List<String> ENDINGS = List.of("exits", "ends", "elseExits");

  private static final long MICROS = 1_000_000;

  /** That a container ends by itself so long after its start. */
  record Exit(Duration after, int code) {}

  private Optional<Tree> said(String matter) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    return rules.stream().map(rule -> rule.tree().at(matter)).filter(Tree::isPresent).findFirst();
  }

  /** From its creation to its running. */
  Duration start() {
    return said("start").map(World::duration).orElse(Duration.ZERO);
  }

  /** From its running to its being ready; none for never. */
  Optional<Duration> ready() {
    return time("ready", READY);
  }

  /** Whether it answers as one that is ready, so long after its start. */
  boolean isReadyAt(long micros) {
    boolean was = ready().map(time -> micros(time) <= micros).orElse(false);
    long began = container.ranMicros();
    return was && !isWithin("unready", micros) && !isWithin("unreadyAt", began + micros);
  }

  /** Whether it answers a liveness or startup probe well, so long after its start. */
  boolean isHealthyAt(long micros) {
    Optional<Duration> from = time("answers", ready().orElse(Duration.ZERO));
    return from.map(time -> micros(time) <= micros).orElse(false) && !isWithin("unhealthy", micros);
  }

  /** When its readiness may change next by itself; {@link Long#MAX_VALUE} for never. */
  long nextReadinessChange(long micros) {
    long next = ready().map(Behaviour::micros).orElse(Long.MAX_VALUE);
    next = next > micros ? next : Long.MAX_VALUE;
    next = Math.min(next, nextEdge("unready", micros));
    long absolute = nextEdge("unreadyAt", container.ranMicros() + micros);
    return absolute == Long.MAX_VALUE ? next : Math.min(next, absolute - container.ranMicros());
  }

  private long nextEdge(String matter, long micros) {
    return spans(matter).nextEdge(micros);
  }

  private boolean isWithin(String matter, long micros) {
    return spans(matter).isWithin(micros);
  }

  private Spans spans(String matter) {
    return Spans.of(said(matter).orElse(Tree.ABSENT));
  }

  /** From the signal to its end; none where it ignores the signal. */
  Optional<Duration> stop() {
    boolean ignores = said("stops").isEmpty() && command().isDeafToSignals();
    return ignores ? Optional.empty() : time("stops", STOPS);
  }

  /** The exit code after the signal. */
  int stopCode() {
    return said("stopCode").map(said -> said.integer(0)).orElse(0);
  }

  /** How long a hook that runs before the stop takes. */
  Duration preStop() {
    return said("preStop").map(World::duration).orElseGet(this::hookTime);
  }

  private Duration hookTime() {
    Tree hook = container.container().at("lifecycle", "preStop");
    if (hook.at("sleep").isPresent()) {
      return Duration.ofSeconds(hook.number(0, "sleep", "seconds"));
    }
    return new ContainerCommand(container.pod(), hook.at("exec", "command"), Tree.ABSENT)
        .end()
        .map(Exit::after)
        .orElse(Duration.ZERO);
  }

  /** What it prints: as a rule says, else as its command says. */
  List<Printed> output() {
    return said("prints").map(Printed::declared).orElseGet(() -> command().output());
  }

  /**
   * How it ends by itself: as the first rule says that speaks of it, else as its command says; an
   * init container that nothing is known of ends well after a second.
   */
  Optional<Exit> exit() {
    Tree rule = ending();
    if (rule.at("exits").isPresent()) {
      return rule.items("exits").stream().filter(this::applies).findFirst().map(Behaviour::exit);
    }
    ContainerCommand command = command();
    if (!command.isUnderstood()) {
      boolean init = container.kind() == ContainerStart.Kind.INIT;
      Optional<Exit> usual =
          init ? Optional.of(new Exit(Duration.ofSeconds(1), 0)) : Optional.empty();
      return Optional.of(rule.at("elseExits"))
          .filter(Tree::isPresent)
          .map(Behaviour::exit)
          .or(() -> usual);
    }
    Duration least = World.duration(rule.at("ends"));
    return command.end().map(end -> new Exit(end.after().plus(least), end.code()));
  }

  private Tree ending() {
    return rules.stream()
        .map(ContainerRule::tree)
        .filter(rule -> ENDINGS.stream().anyMatch(matter -> rule.at(matter).isPresent()))
        .findFirst()
        .orElse(Tree.ABSENT);
  }

  private static Exit exit(Tree said) {
    return new Exit(World.duration(said.at("after")), said.integer(0, "code"));
  }

  private boolean applies(Tree exit) {
    boolean attempt =
        !exit.at("attempt").isPresent() || exit.integer(0, "attempt") == container.attempt();
    boolean index =
        !exit.at("index").isPresent()
            || String.valueOf(exit.integer(-1, "index")).equals(container.completionIndex());
    return attempt && index;
  }

  private ContainerCommand command() {
    return ContainerCommand.of(container);
  }

  /**
   * How much is used of a resource.
   *
   * @param isShared whether that is what all ready containers of the rule use together
   */
  record Use(Quantity amount, boolean isShared, ContainerRule rule) {
    static Use of(Tree said, ContainerRule rule) {
      boolean shared = said.at("shared").isPresent();
      Tree own = said.at("use").isPresent() ? said.at("use") : said;
      return new Use(Quantity.of(shared ? said.at("shared") : own), shared, rule);
    }
  }

  /**
   * How much it uses of cpu or memory, so long after its start; none where nothing is said. What is
   * shared begins at times of the cluster, not of one container.
   */
  Optional<Use> use(String resource, long micros) {
    Optional<ContainerRule> found =
        rules.stream().filter(each -> each.tree().at(resource).isPresent()).findFirst();
    if (found.isEmpty() || !(found.get().tree().at(resource) instanceof ListTree steps)) {
      return found.map(rule -> Use.of(rule.tree().at(resource), rule));
    }
    Optional<Use> use = Optional.empty();
    for (Tree step : steps.values()) {
      boolean shared = step.at("shared").isPresent();
      long passed = shared ? container.ranMicros() + micros : micros;
      if (micros(World.duration(step.at("from"))) <= passed) {
        use = Optional.of(Use.of(step, found.get()));
      }
    }
    return use;
  }

  /** When it first uses more memory than it may, after its start; none where it never does. */
  Optional<Duration> outOfMemory() {
    Quantity limit = Quantity.of(container.container().at("resources", "limits", "memory"));
    Tree declared = said("memory").orElse(Tree.ABSENT);
    if (limit.isZero() || !declared.isPresent()) {
      return Optional.empty();
    }
    List<Tree> steps = declared instanceof ListTree list ? list.values() : List.of(declared);
    return steps.stream()
        .map(step -> step instanceof ObjectTree ? step : ObjectTree.of("use", step))
        .filter(step -> Quantity.of(step.at("use")).compareTo(limit) > 0)
        .findFirst()
        .map(step -> World.duration(step.at("from")));
  }

  private Optional<Duration> time(String matter, Duration usual) {
    Optional<Tree> said = said(matter);
    if (said.isPresent() && said.get().text("").equals(NEVER)) {
      return Optional.empty();
    }
    return Optional.of(said.map(World::duration).orElse(usual));
  }

  private static long micros(Duration time) {
    return time.toSeconds() * MICROS + time.toNanosPart() / 1_000;
  }
}
