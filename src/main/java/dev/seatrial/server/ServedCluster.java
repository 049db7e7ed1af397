package dev.seatrial.server;

import dev.seatrial.cluster.Cluster;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A cluster that many connections share: one at a time, its time moved on before each. */
public final class ServedCluster {
  /** At most so much is caught up at once: a machine that slept must not run for hours. */
  private static final long MOST_MICROS = 3_600_000_000L;

  private final Cluster cluster;
  private final Pace pace;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private long nanos = System.nanoTime();
  private long seen;

  /** How the cluster's time goes on while it is served. */
  public enum Pace {
    /** As the time outside. */
    WALL,
    /** Only as somebody moves it. */
    MANUAL,
    /** As much as somebody waits: who asks is in the same process and lives in the same time. */
    WAITING
  }

  /** A cluster that nobody else touches while it is served. */
  public ServedCluster(Cluster cluster, Pace pace) {
    this.cluster = cluster;
    this.pace = pace;
  }

  /** Does something with the cluster, whom nobody else touches meanwhile. */
  public <T> T with(Function<Cluster, T> doing) {
    lock.lock();
    try {
      catchUp();
      return doing.apply(cluster);
    } finally {
      tell();
      lock.unlock();
    }
  }

  /** What changes from now on is done by this request, unless whoever asks has said by what. */
  void runs(Cluster now, String request) {
    if (pace != Pace.WAITING) {
      now.record().runs(request);
    }
  }

  /** Waits until something changed, at most so long. */
  void await(Duration limit) throws InterruptedException {
    if (pace == Pace.WAITING) {
      cluster.runFor(limit);
      return;
    }
    lock.lock();
    try {
      long left = limit.toNanos();
      long before = seen;
      while (left > 0 && seen == before) {
        left = changed.awaitNanos(left);
      }
      catchUp();
    } finally {
      tell();
      lock.unlock();
    }
  }

  private void tell() {
    long revision = cluster.api().store().revision();
    if (revision != seen) {
      seen = revision;
      changed.signalAll();
    }
  }

  private void catchUp() {
    long now = System.nanoTime();
    long passed = TimeUnit.NANOSECONDS.toMicros(now - nanos);
    if (pace == Pace.WALL && passed > 0) {
      cluster.runFor(Duration.ofNanos(Math.min(passed, MOST_MICROS) * 1_000));
    }
    nanos = now;
  }
}
