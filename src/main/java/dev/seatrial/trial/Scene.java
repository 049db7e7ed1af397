package dev.seatrial.trial;

import dev.seatrial.Check;
import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.cluster.AtWork;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.cluster.ClusterSpec;
import dev.seatrial.kubectl.Kubectl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a trial plays: its cluster, what happened in it, and what was spoken of last.
 *
 * <p>The cluster is made when it is first needed, so that it can be described before.
 */
public final class Scene {
  private final Path directory;
  private final Keepsake keepsake;
  private final ChoiceLog choices;
  private final Journal journal = new Journal();
  private final List<String> drained = new ArrayList<>();
  private ClusterSpec spec;
  private Optional<Cluster> cluster = Optional.empty();
  private Optional<Ran> ran = Optional.empty();
  private String focus = "";
  private String running = "";
  private long startMicros;

  /**
   * A command of kubectl's and its answer.
   *
   * @param examined whether anything was said about how it ended
   */
  record Ran(String line, Kubectl.Answer answer, boolean examined) {}

  Scene(ClusterSpec spec, Path directory, Keepsake keepsake, ChoiceLog choices) {
    this.spec = spec;
    this.directory = directory;
    this.keepsake = keepsake;
    this.choices = choices;
  }

  /** The cluster that the trial is about. */
  public Cluster cluster() {
    if (cluster.isEmpty()) {
      Cluster made = Cluster.create(spec.withSeed(spec.seed(), choices.over(spec.choices())));
      startMicros = made.nowMicros();
      made.observe(change -> note(made, change));
      keepsake.watch(made);
      cluster = Optional.of(made);
    }
    return cluster.get();
  }

  private void note(Cluster made, Change change) {
    Optional<AtWork> by = made.atWork();
    String command = by.isPresent() ? "" : running;
    journal.add(new Journal.Entry(made.nowMicros() - startMicros, change, by, command));
  }

  /** What a user runs from now on; nothing where it is empty. */
  void runs(String command) {
    running = command;
  }

  /** The cluster's API server. */
  public Api api() {
    return cluster().api();
  }

  /** How much virtual time has passed. */
  public Duration elapsed() {
    return Duration.ofMillis(microsSinceStart() / 1000);
  }

  long microsSinceStart() {
    return cluster.map(made -> made.nowMicros() - startMicros).orElse(0L);
  }

  ClusterSpec spec() {
    return spec;
  }

  boolean hasCluster() {
    return cluster.isPresent();
  }

  /** Plans another cluster; too late once there is one. */
  void plan(ClusterSpec other) {
    if (cluster.isPresent()) {
      throw new TrialFailure("the cluster must be described before anything else is said of it");
    }
    spec = other;
  }

  Journal journal() {
    return journal;
  }

  Path directory() {
    return directory;
  }

  Kubectl kubectl() {
    return new Kubectl(cluster(), directory);
  }

  /** The object that "it" means. */
  String focus() {
    return focus;
  }

  /** The name itself, or what "it" means where it is empty. */
  String named(String name) {
    if (!name.isEmpty()) {
      return name;
    }
    if (focus.isEmpty()) {
      throw new TrialFailure("nothing was named yet that \"the pods\" or \"it\" could mean");
    }
    return focus;
  }

  void focusOn(String name) {
    Check.that(!name.isEmpty(), "a focus needs a name");
    focus = name;
  }

  /** What an expectation sees when "it" means what it meant before. */
  Seen lookedAtWith(String earlierFocus, Expectation expectation) {
    String now = focus;
    focus = earlierFocus;
    Seen seen = expectation.look(this);
    focus = now;
    return seen;
  }

  List<String> drained() {
    return List.copyOf(drained);
  }

  void noteDrained(String node) {
    drained.add(node);
  }

  Optional<Ran> lastRun() {
    return ran;
  }

  void noteRun(Ran run) {
    ran = Optional.of(run);
  }

  /** The last answer of kubectl; from now on it counts as looked at. */
  Kubectl.Answer examined() {
    Ran last = ran.orElseThrow(() -> new TrialFailure("no command was run yet"));
    ran = Optional.of(new Ran(last.line(), last.answer(), true));
    return last.answer();
  }
}
