package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The latest changes of a cluster, each with its time, for whoever asks how it came to this. */
final class Journal {
  private static final int KEPT = 20_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  /** A change and when it was committed, in microseconds since the trial began. */
  record Entry(long micros, Change change) {
    @Override
    public String toString() {
      return Moment.text(micros) + "  " + ChangeText.of(change);
    }
  }

  void add(Entry entry) {
    entries.addLast(entry);
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
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
