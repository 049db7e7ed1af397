package dev.seatrial.kubelet;

import dev.seatrial.kubelet.ProbeRuntime.Result;
import dev.seatrial.tree.Tree;
import java.time.Duration;

/**
 * Asks the probes of one running container when they are due.
 *
 * <p>Follows {@code doProbe} in {@code pkg/kubelet/prober/worker.go} and {@code UpdatePodStatus} in
 * {@code prober_manager.go}, v1.37: a readiness probe is asked as soon as the container has
 * started, the others at the ticks of their period since the pod came.
 */
final class Probing {
  private static final long SECOND = 1_000_000;
  private static final String LIVENESS = "livenessProbe";
  private static final String READINESS = "readinessProbe";
  private static final String STARTUP = "startupProbe";

  private final ContainerLife life;
  private final ContainerRuntime runtime;
  private final Tree container;

  Probing(ContainerLife life) {
    this.life = life;
    this.runtime = life.runtime();
    this.container = life.container();
  }

  /** The container has just started. */
  void begin() {
    if (has(STARTUP) || has(LIVENESS) || has(READINESS)) {
      runtime.beginProbing();
    }
    if (has(STARTUP)) {
      runtime.probes().startup.probeAt(nextTick(STARTUP));
    } else {
      setStarted();
    }
    look();
  }

  /** A run that goes on is asked at its next ticks; until then its last answers hold. */
  void resume() {
    if (!runtime.isStarted() && has(STARTUP)) {
      runtime.probes().startup.probeAt(nextTick(STARTUP));
      return;
    }
    if (has(READINESS)) {
      runtime.probes().readiness.note(runtime.isReady(), 1);
      runtime.probes().readiness.probeAt(nextTick(READINESS));
    }
    if (has(LIVENESS)) {
      runtime.probes().liveness.probeAt(nextTick(LIVENESS));
    }
  }

  /** Asks what is due and takes the consequences. */
  void look() {
    boolean asked = true;
    while (asked && runtime.isRunning()) {
      asked =
          ask(STARTUP, runtime.probes().startup)
              || ask(LIVENESS, runtime.probes().liveness)
              || ask(READINESS, runtime.probes().readiness);
    }
    settle();
  }

  private void settle() {
    long ran = life.now() - runtime.sinceMicros();
    if (!runtime.isStarted()) {
      runtime.setReady(false);
    } else if (has(READINESS)) {
      runtime.setReady(runtime.probes().readiness.result() == Result.SUCCESS);
    } else {
      Behaviour behaviour = life.behaviour();
      runtime.setReady(behaviour.isReadyAt(ran));
      long next = behaviour.nextReadinessChange(ran);
      runtime.lookAt(next == Long.MAX_VALUE ? next : runtime.sinceMicros() + next);
    }
  }

  private void setStarted() {
    runtime.setStarted();
    if (has(READINESS)) {
      runtime.probes().readiness.probeAt(life.now());
    }
    if (has(LIVENESS)) {
      runtime.probes().liveness.probeAt(nextTick(LIVENESS));
    }
  }

  private boolean ask(String probe, ProbeRuntime state) {
    if (state.nextMicros() > life.now()) {
      return false;
    }
    state.probeAt(life.now() + period(probe));
    long seconds = (life.now() - runtime.sinceMicros()) / SECOND;
    if (seconds < container.number(0, probe, "initialDelaySeconds")) {
      return true;
    }
    boolean passed = answers(probe);
    if (!passed) {
      life.sync().events().unhealthy(life.start(), new ProbeWords(life, probe).failure());
    }
    boolean stopping = runtime.isStopping();
    state.note(passed, threshold(probe, passed));
    if (probe.equals(STARTUP) && state.result() == Result.SUCCESS) {
      state.probeAt(Long.MAX_VALUE);
      setStarted();
    } else if (!probe.equals(READINESS) && state.result() == Result.FAILURE && !stopping) {
      kill(probe);
    }
    return true;
  }

  private int threshold(String probe, boolean passed) {
    return passed
        ? container.integer(1, probe, "successThreshold")
        : container.integer(3, probe, "failureThreshold");
  }

  private boolean answers(String probe) {
    long ran = life.now() - runtime.sinceMicros();
    return probe.equals(READINESS)
        ? life.behaviour().isReadyAt(ran)
        : life.behaviour().isHealthyAt(ran);
  }

  // As computePodActions in kuberuntime_manager.go.
  private void kill(String probe) {
    runtime.probes().startup.probeAt(Long.MAX_VALUE);
    runtime.probes().liveness.probeAt(Long.MAX_VALUE);
    boolean init = life.start().kind() != ContainerStart.Kind.MAIN;
    String name = container.text("", "name");
    String word = probe.equals(LIVENESS) ? "liveness" : "startup";
    boolean back = !init && RestartRules.comesBack(life.sync().pod(), container);
    String message =
        (init ? "Init container " : "Container ")
            + name
            + " failed "
            + word
            + " probe"
            + (back ? ", will be restarted" : "");
    long own = life.sync().pod().number(30, "spec", "terminationGracePeriodSeconds");
    long grace = container.number(own, probe, "terminationGracePeriodSeconds");
    life.stop(message, Duration.ofSeconds(grace));
  }

  private boolean has(String probe) {
    return container.at(probe).isPresent();
  }

  private long period(String probe) {
    return container.number(10, probe, "periodSeconds") * SECOND;
  }

  private long nextTick(String probe) {
    long first = life.sync().runtime().startedMicros();
    long period = period(probe);
    long passed = (life.now() - first + period - 1) / period;
    return first + passed * period;
  }
}
