package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.cluster.AtWork;
import dev.seatrial.cluster.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The changes of a cluster in words: who made each, and why. */
public final class Story {
  private final Journal journal = new Journal();
  private final long startMicros;

  /** A story whose times count from there, in microseconds since 1970. */
  public Story(long startMicros) {
    this.startMicros = startMicros;
  }

  /** Takes in a change in the moment in which it is made. */
  public void add(Cluster cluster, String command, Change change) {
    Optional<AtWork> by = cluster.atWork();
    journal.add(
        new Journal.Entry(
            cluster.nowMicros() - startMicros, change, by, by.isPresent() ? "" : command));
  }

  /** The latest changes of objects that are of interest, at most so many, the earliest first. */
  public List<ChangeRecord> latest(int most, Predicate<ObjectKey> interest) {
    return journal.last(most, change -> interest.test(change.key())).stream()
        .map(journal::told)
        .toList();
  }

  /** Whether an object only tells of others: an event or a lease. */
  public static boolean isNoise(ObjectKey key) {
    return key.resource().startsWith("events") || key.resource().startsWith("leases");
  }
}
