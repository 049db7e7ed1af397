package dev.seatrial.kubelet;

import dev.seatrial.kubelet.ContainerRuntime.PlannedEnd;
import dev.seatrial.kubelet.ContainerRuntime.State;
import dev.seatrial.object.Image;
import dev.seatrial.object.LogLine;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes one container as far as it comes by now: pull, start, run, end, and again.
 *
 * <p>Follows {@code startContainer} and {@code doBackOff} in {@code pkg/kubelet/kuberuntime} and
 * {@code EnsureImageExists} in {@code pkg/kubelet/images}, v1.37.
 */
final class ContainerLife {
  static final long SYNC_MICROS = 10_000_000;
  private static final long RELIST_MICROS = 1_000_000;
  static final int KILLED = 137;

  private final PodSync sync;
  private final Tree container;
  private final ContainerStart.Kind kind;
  private final ContainerRuntime runtime;

  ContainerLife(PodSync sync, Tree container, ContainerStart.Kind kind) {
    this.sync = sync;
    this.container = container;
    this.kind = kind;
    this.runtime = sync.runtime().container(container.text("", "name"));
  }

  ContainerRuntime runtime() {
    return runtime;
  }

  Tree container() {
    return container;
  }

  PodSync sync() {
    return sync;
  }

  ContainerStart start() {
    return new ContainerStart(
        sync.pod(), container, kind, runtime.attempt(), runtime.sinceMicros() - sync.worldStart());
  }

  Behaviour behaviour() {
    return sync.world().behaviour(start());
  }

  /** Whether the pod waits for it before it starts the next: its image is being pulled. */
  boolean isStarting() {
    return runtime.state() == State.PULLING || runtime.state() == State.CREATED;
  }

  /** Whether it was never tried. */
  boolean isNew() {
    return runtime.state() == State.WAITING;
  }

  void advance() {
    State before;
    do {
      before = runtime.state();
      step();
    } while (runtime.state() != before);
  }

  private void step() {
    boolean due = runtime.untilMicros() <= now();
    switch (runtime.state()) {
      case WAITING -> pull();
      case PULLING -> when(due, this::pulled);
      case PULL_FAILED -> when(due, this::backOffPull);
      case PULL_BACK_OFF, START_FAILED -> when(due, this::pull);
      case CREATED -> when(due, this::run);
      case RUNNING -> running();
      case ENDED -> when(due, this::again);
      case CRASH_BACK_OFF -> when(due, this::afterBackOff);
    }
  }

  private static void when(boolean due, Runnable action) {
    if (due) {
      action.run();
    }
  }

  private void pull() {
    String image = start().image();
    String policy = container.text("", "imagePullPolicy");
    Optional<String> fault = isBrief() ? Optional.empty() : Image.fault(image);
    if (fault.isPresent()) {
      String message = PullFailure.invalid(image, fault.get());
      sync.events().invalidImage(start(), message);
      fail(StartFailure.invalidName(message));
      return;
    }
    boolean there = sync.memory().hasImage(sync.node(), image);
    if (there && !policy.equals("Always")) {
      sync.events().present(start());
      create();
    } else if (policy.equals("Never")) {
      sync.events().neverPulled(start());
      fail(StartFailure.neverPulled(image));
    } else if (now() < runtime.pullBackOff().endMicros()) {
      backOffPull();
    } else {
      sync.events().pulling(start());
      Duration time = sync.choices().latency("pull", sync.world().pull(image).time());
      runtime.to(State.PULLING, now(), now() + Agenda.micros(time));
    }
  }

  private void pulled() {
    String image = start().image();
    World.Pull pull = sync.world().pull(image);
    if (!pull.exists()) {
      sync.events().pullFailed(start(), pull.error());
      List<String> secrets = new ConfigSources(sync.api(), sync.pod()).missingPullSecrets();
      if (!secrets.isEmpty()) {
        sync.events().pullSecretsMissing(sync.pod(), secrets);
      }
      runtime.fail(StartFailure.pull(pull.error()));
      runtime.pullBackOff(runtime.pullBackOff().next(now(), now()));
      Duration shown = sync.choices().latency("back-off", sync.world().timing().backOffShown());
      runtime.to(State.PULL_FAILED, now(), now() + Agenda.micros(shown));
      return;
    }
    sync.events().pulled(start(), Duration.ofNanos((now() - runtime.sinceMicros()) * 1_000));
    if (pull.isKept()) {
      sync.memory().keepImage(sync.node(), image);
    }
    create();
  }

  private void backOffPull() {
    sync.events().pullBackOff(start());
    boolean retried = sync.world().pull(start().image()).isRetried();
    runtime.to(State.PULL_BACK_OFF, now(), retried ? now() + SYNC_MICROS : Long.MAX_VALUE);
  }

  private void create() {
    Optional<String> error =
        isBrief() ? Optional.empty() : new ContainerConfig(sync, container).error();
    if (error.isPresent()) {
      sync.events().notCreated(start(), error.get());
      fail(StartFailure.config(error.get()));
      return;
    }
    runtime.fail(StartFailure.NONE);
    boolean once = kind == ContainerStart.Kind.EPHEMERAL;
    int task = once ? 0 : sync.memory().countStart(sync.pod(), container);
    int own = runtime.id().isEmpty() ? 1 : runtime.restarts() + 2;
    runtime.create(sync.api().names().containerId(), task == 0 ? own : task);
    runtime.resources(sync.runtime().resize().allocated(container));
    if (kind == ContainerStart.Kind.MAIN) {
      sync.runtime().initialize();
    }
    sync.ensureAddress();
    sync.events().created(start());
    Duration start = sync.choices().latency("start", behaviour().start());
    if (start.isZero()) {
      run();
    } else {
      runtime.to(State.CREATED, now(), now() + Agenda.micros(start));
    }
  }

  /** It can't be started as things are, and is tried again with the pod's next sync. */
  private void fail(StartFailure why) {
    runtime.fail(why);
    runtime.to(State.START_FAILED, now(), now() + SYNC_MICROS);
  }

  private boolean isBrief() {
    return sync.world().timing().isBrief();
  }

  private void run() {
    sync.events().started(start());
    runtime.run(now(), plannedEnd(now()));
    new Probing(this).begin();
  }

  /** Goes on with a run that its node found when it began anew. */
  void resume() {
    if (runtime.isRunning()) {
      runtime.resume(plannedEnd(runtime.sinceMicros()));
      new Probing(this).resume();
    }
    String image = start().image();
    if (!runtime.id().isEmpty() && sync.world().pull(image).isKept()) {
      sync.memory().keepImage(sync.node(), image);
    }
  }

  private PlannedEnd plannedEnd(long from) {
    Optional<Behaviour.Exit> exit = behaviour().exit();
    Optional<Duration> death = behaviour().outOfMemory();
    if (death.isPresent()
        && exit.map(end -> death.get().compareTo(end.after()) <= 0).orElse(true)) {
      return new PlannedEnd(from + Agenda.micros(death.get()), KILLED, "OOMKilled");
    }
    return exit.map(
            end ->
                new PlannedEnd(
                    from + Agenda.micros(sync.choices().latency("exit", end.after())),
                    end.code(),
                    reason(end.code())))
        .orElse(PlannedEnd.NONE);
  }

  static String reason(int code) {
    return code == 0 ? "Completed" : "Error";
  }

  private void running() {
    if (sync.world().declaresUse() && !runtime.isStopping()) {
      killWhereOutOfMemory();
    }
    if (runtime.planned().micros() <= now()) {
      end();
      return;
    }
    new Probing(this).look();
  }

  // What it uses may have been declared, or have changed, since its start.
  private void killWhereOutOfMemory() {
    behaviour()
        .outOfMemory()
        .map(time -> Math.max(now(), runtime.sinceMicros() + Agenda.micros(time)))
        .filter(death -> death < runtime.planned().micros())
        .ifPresent(death -> runtime.plan(new PlannedEnd(death, KILLED, "OOMKilled")));
  }

  private void end() {
    boolean killed = runtime.isStopping();
    int code = runtime.planned().code();
    runtime.end(now());
    if (killed && sync.world().timing().isBrief()) {
      sync.events().killing(start(), "Stopping container " + container.text("", "name"));
    }
    if (RestartRules.restarts(sync.pod(), container, kind, code) && !sync.runtime().isKilling()) {
      runtime.to(State.ENDED, now(), killed ? now() : now() + RELIST_MICROS);
    }
  }

  private void again() {
    long finished = runtime.lastEnd().map(ContainerEnd::finishedMicros).orElse(0L);
    if (runtime.crashBackOff().holds(finished, now())) {
      sync.events().crashBackOff(start());
      runtime.to(State.CRASH_BACK_OFF, now(), finished + runtime.crashBackOff().micros());
    } else {
      afterBackOff();
    }
  }

  private void afterBackOff() {
    long finished = runtime.lastEnd().map(ContainerEnd::finishedMicros).orElse(0L);
    runtime.crashBackOff(runtime.crashBackOff().next(finished, now()));
    pull();
  }

  /** Tells it to stop within a time; kills it at its end. */
  void stop(String message, Duration grace) {
    if (!sync.world().timing().isBrief()) {
      sync.events().killing(start(), message);
    }
    runtime.stop(stopped(now(), grace));
  }

  /** Stops it, to be started again. */
  void restart(String message) {
    if (!runtime.isStopping()) {
      long grace = sync.pod().number(30, "spec", "terminationGracePeriodSeconds");
      stop(message, Duration.ofSeconds(grace));
    }
  }

  /** Has it end as its process does on the signal; one that is deaf to it goes on. */
  void terminate() {
    Behaviour behaviour = behaviour();
    if (runtime.isRunning() && !runtime.isStopping()) {
      behaviour.stop().ifPresent(time -> endAfter(time, behaviour.stopCode()));
    }
  }

  /** Has it end at once, by itself. */
  void end(int code) {
    if (runtime.isRunning() && !runtime.isStopping()) {
      endAfter(Duration.ZERO, code);
    }
  }

  /** Whether it runs and has its end before it. */
  boolean endsByItself() {
    return runtime.isRunning() && runtime.planned().micros() < Long.MAX_VALUE;
  }

  /** What it has printed. */
  ContainerLog log() {
    List<Printed> output = behaviour().output();
    List<LogLine> previous =
        runtime
            .lastEnd()
            .map(end -> Printed.lines(output, end.startedMicros(), end.finishedMicros()))
            .orElse(List.of());
    if (!runtime.isRunning()) {
      return new ContainerLog(previous, previous, false);
    }
    List<LogLine> current = Printed.lines(output, runtime.sinceMicros(), now());
    int all = Printed.lines(output, runtime.sinceMicros(), Long.MAX_VALUE).size();
    return new ContainerLog(current, previous, !endsByItself() && current.size() == all);
  }

  private void endAfter(Duration time, int code) {
    long end = now() + Agenda.micros(sync.choices().latency("stop", time));
    if (end < runtime.planned().micros()) {
      runtime.plan(new PlannedEnd(end, code, reason(code)));
    }
  }

  /** When and how it ends that is told to stop at a time, with so much time to do so. */
  PlannedEnd stopped(long from, Duration grace) {
    Behaviour behaviour = behaviour();
    Duration hook = min(grace.isZero() ? Duration.ZERO : behaviour.preStop(), grace);
    // As minimumGracePeriodInSeconds: never less than two seconds to go.
    Duration left = max(grace.minus(hook), Duration.ofSeconds(2));
    Optional<Duration> stop = behaviour.stop().map(time -> sync.choices().latency("stop", time));
    boolean goes = stop.isPresent() && stop.get().compareTo(left) <= 0;
    int code = goes ? behaviour.stopCode() : KILLED;
    long end = from + Agenda.micros(hook.plus(goes ? stop.get() : left));
    return new PlannedEnd(Math.min(end, runtime.planned().micros()), code, reason(code));
  }

  private static Duration min(Duration left, Duration right) {
    return left.compareTo(right) <= 0 ? left : right;
  }

  private static Duration max(Duration left, Duration right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  long now() {
    return sync.now();
  }
}
