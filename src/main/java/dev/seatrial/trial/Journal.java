package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.cluster.AtWork;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The latest changes of a cluster, each with its time, for whoever asks how it came to this. */
final class Journal {
  private static final int KEPT = 20_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * A change.
   *
   * @param micros when it was committed, in microseconds since the trial began
   * @param by the component that was at work; empty for a user
   * @param command what the user ran; empty for a component, and for what nobody ran
   */
  record Entry(long micros, Change change, Optional<AtWork> by, String command) {}

  void add(Entry entry) {
    entries.addLast(entry);
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
  }

  /** A change in one line, with its time and its cause. */
  String line(Entry entry) {
    String cause = new Cause(this, entry).text();
    String change = ChangeText.of(entry.change());
    return Moment.text(entry.micros()) + "  " + change + (cause.isEmpty() ? "" : " — " + cause);
  }

  /** A change and its cause, each in words of its own. */
  ChangeRecord told(Entry entry) {
    Cause cause = new Cause(this, entry);
    return new ChangeRecord(
        Duration.of(entry.micros(), ChronoUnit.MICROS),
        entry.change().revision(),
        ChangeText.of(entry.change()),
        cause.by(),
        cause.because().orElse(""));
  }

  /** An object as it was right before a change; absent where nothing is known of it. */
  Tree before(Entry entry, ObjectKey key) {
    Tree known = Tree.ABSENT;
    for (Entry each : entries) {
      boolean own = each.change().key().equals(key);
      boolean later = each.change().revision() >= entry.change().revision();
      if (later && own || later && known.isPresent()) {
        // What changed only later was before that as it had been all along.
        return known.isPresent() ? known : each.change().before();
      }
      if (own) {
        known = each.change().kind() == Change.Kind.DELETED ? Tree.ABSENT : each.change().after();
      }
    }
    return known;
  }

  /** How many pods of interest there were right before a change. */
  long countBefore(Entry entry, Predicate<Tree> interest) {
    Map<ObjectKey, Tree> pods = new LinkedHashMap<>();
    for (Entry each : entries) {
      Change change = each.change();
      if (change.revision() >= entry.change().revision()) {
        break;
      }
      if (change.key().resource().equals(Resources.PODS)) {
        if (change.kind() == Change.Kind.DELETED) {
          pods.remove(change.key());
        } else {
          pods.put(change.key(), change.after());
        }
      }
    }
    return pods.values().stream().filter(interest).count();
  }

  /** The last so many changes that are of interest, the earliest first. */
  List<Entry> last(int most, Predicate<Change> interest) {
    List<Entry> found = new ArrayList<>();
    Iterator<Entry> backwards = entries.descendingIterator();
    while (backwards.hasNext() && found.size() < most) {
      Entry entry = backwards.next();
      if (interest.test(entry.change())) {
        found.add(entry);
      }
    }
    Collections.reverse(found);
    return found;
  }
}
