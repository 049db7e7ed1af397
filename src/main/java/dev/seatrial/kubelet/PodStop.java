package dev.seatrial.kubelet;

import dev.seatrial.kubelet.ContainerRuntime.PlannedEnd;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Agenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops the containers of a pod: the main and the ephemeral ones together, then the sidecars, last
 * started first.
 *
 * <p>Follows {@code killContainersWithSyncResult} and {@code terminationOrdering} in {@code
 * pkg/kubelet/kuberuntime}, v1.37.
 */
final class PodStop {
  private final PodSync sync;
  private final List<ContainerLife> all = new ArrayList<>();

  PodStop(PodSync sync) {
    this.sync = sync;
    all.addAll(sync.mains());
    // Nothing waits for their end, and they for nobody's.
    all.addAll(sync.ephemerals());
    List<ContainerLife> inits = sync.inits();
    for (int i = inits.size() - 1; i >= 0; i--) {
      all.add(inits.get(i));
    }
  }

  /** Begins to stop, or goes on with it; returns whether nothing runs any more. */
  boolean stop(Duration grace) {
    if (!sync.runtime().isKilling()) {
      sync.runtime().kill();
      begin(grace);
    }
    boolean stopped = true;
    for (ContainerLife life : all) {
      ContainerRuntime container = life.runtime();
      if (container.isRunning()) {
        if (container.planned().micros() > life.now()) {
          shorten(container, grace);
          stopped = false;
          continue;
        }
        container.end(life.now());
      }
    }
    return stopped;
  }

  private void begin(Duration grace) {
    long now = sync.now();
    long mainsEnd = now;
    for (ContainerLife life : all) {
      ContainerRuntime container = life.runtime();
      if (!container.isRunning()) {
        container.to(container.state(), container.sinceMicros(), Long.MAX_VALUE);
        continue;
      }
      boolean sidecar = life.start().kind() == ContainerStart.Kind.SIDECAR;
      Duration left = sidecar ? grace.minus(Duration.ofNanos((mainsEnd - now) * 1_000)) : grace;
      sync.events().killing(life.start(), "Stopping container " + name(life));
      PlannedEnd end =
          life.stopped(sidecar ? mainsEnd : now, left.isNegative() ? Duration.ZERO : left);
      container.stop(end);
      container.lookAt(Long.MAX_VALUE);
      if (life.start().kind() != ContainerStart.Kind.EPHEMERAL) {
        mainsEnd = Math.max(mainsEnd, end.micros());
      }
    }
  }

  /** A later deletion may leave less time. */
  private void shorten(ContainerRuntime container, Duration grace) {
    long latest = sync.now() + Agenda.micros(grace);
    long deletion = deletionMicros();
    long end = Math.min(latest, Math.max(deletion, sync.now()));
    if (container.planned().micros() > end) {
      container.stop(
          new PlannedEnd(end, ContainerLife.KILLED, ContainerLife.reason(ContainerLife.KILLED)));
    }
  }

  private long deletionMicros() {
    return sync.pod()
        .textAt("metadata", "deletionTimestamp")
        .flatMap(text -> Timestamps.micros(text).stream().boxed().findFirst())
        // Timestamps are cut to seconds, and a container gets two of them at the least.
        .map(micros -> micros + 3_000_000)
        .orElse(Long.MAX_VALUE);
  }

  private static String name(ContainerLife life) {
    return life.container().text("", "name");
  }
}
