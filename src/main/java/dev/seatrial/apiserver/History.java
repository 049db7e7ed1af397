package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;

/**
 * The latest changes of a store: what is asked about an earlier revision is told by them.
 *
 * <p>As etcd under the real API server, it forgets what is five to ten minutes old ({@code
 * compactor} in {@code apiserver/pkg/storage/etcd3/compact.go}, v1.37), and it never holds more
 * than {@value #LIMIT} changes.
 */
final class History {
  /** How many changes are kept at most. */
  static final int LIMIT = 8192;

  private static final long INTERVAL_MICROS = 300_000_000;

  /** The revision that the store had when an interval began. */
  private record Mark(long interval, long revision) {}

  private final Store store;
  private final Clock clock;
  private final Change[] changes = new Change[LIMIT];
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long compacted;

  History(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.compacted = store.revision();
    store.subscribe(this::add);
  }

  private void add(Change change) {
    long interval = clock.nowMicros() / INTERVAL_MICROS;
    if (marks.isEmpty() || marks.getLast().interval() != interval) {
      marks.add(new Mark(interval, change.revision() - 1));
    }
    // Each change is one revision, so that a revision is a place.
    changes[place(change.revision())] = change;
  }

  /** The earliest revision of which the state of the store is still known. */
  long earliest() {
    compact();
    return Math.max(compacted, store.revision() - LIMIT);
  }

  /** The revision of the store now. */
  long latest() {
    return store.revision();
  }

  /** Refuses a resource version that is none, and one that is still to come. */
  void checkReached(String version) {
    long asked = Revisions.ofWatch(version);
    if (asked > latest()) {
      throw ApiError.tooLargeVersion(version, latest());
    }
  }

  /** The change that made a revision, which is later than the earliest one. */
  Change change(long revision) {
    return changes[place(revision)];
  }

  /**
   * The objects of a resource as they were at a revision that is not before the earliest; of one
   * namespace or, where it is empty, of all.
   */
  NavigableMap<ObjectKey, Tree> list(String resource, String namespace, long revision) {
    NavigableMap<ObjectKey, Tree> then = store.placed(resource, namespace);
    undo(then, resource, namespace, revision);
    return then;
  }

  private void undo(
      NavigableMap<ObjectKey, Tree> then, String resource, String namespace, long revision) {
    for (long later = store.revision(); later > revision; later--) {
      Change change = change(later);
      ObjectKey key = change.key();
      boolean isHere = namespace.isEmpty() || namespace.equals(key.namespace());
      if (isHere && key.resource().equals(resource)) {
        if (change.before().isPresent()) {
          then.put(key, change.before());
        } else {
          then.remove(key);
        }
      }
    }
  }

  // Every five minutes the revision of five minutes before is let go.
  private void compact() {
    long kept = clock.nowMicros() / INTERVAL_MICROS - 1;
    while (!marks.isEmpty() && marks.getFirst().interval() < kept) {
      marks.removeFirst();
      compacted = marks.isEmpty() ? store.revision() : marks.getFirst().revision();
    }
  }

  private static int place(long revision) {
    return (int) (revision % LIMIT);
  }
}
