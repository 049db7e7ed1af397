package dev.seatrial.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Counts how often we say what the API server said, and prints it. */
final class Tally {
  private final String what;
  private final List<String> different = new ArrayList<>();
  private int all;
  private int verdicts;

  Tally(String what) {
    this.what = what;
  }

  void add(boolean sameVerdict, boolean sameErrors, String shown) {
    all++;
    verdicts += sameVerdict ? 1 : 0;
    if (!sameErrors) {
      different.add(shown);
    }
  }

  /** What was judged otherwise, be it in words only; prints the counts. */
  List<String> different() {
    print();
    return different;
  }

  /** Fails where less is alike; prints the counts. */
  void assertAtLeast(int percentOfVerdicts, int percentOfErrors) {
    print();
    boolean enough =
        100L * verdicts >= (long) percentOfVerdicts * all
            && 100L * alike() >= (long) percentOfErrors * all;
    assertTrue(all > 0 && enough, () -> String.join("\n", different));
  }

  private int alike() {
    return all - different.size();
  }

  private void print() {
    System.out.println(
        what + ": " + verdicts + " of " + all + " verdicts alike, " + alike() + " in every word");
    different.stream().limit(20).forEach(shown -> System.out.println("  " + shown));
  }
}
