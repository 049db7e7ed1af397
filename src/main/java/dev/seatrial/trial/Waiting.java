package dev.seatrial.trial;

import java.time.Duration;

/** Moves time until an expectation holds, and tells what is where it does not. */
final class Waiting {
  private final Scene scene;
  private final Invariants invariants;
  private long revision = -1;
  private long sinceMicros;
  private Seen seen = new Seen(false, "");

  Waiting(Scene scene, Invariants invariants) {
    this.scene = scene;
    this.invariants = invariants;
  }

  void expect(Expectation expectation, Duration limit) {
    boolean held =
        scene.cluster().runUntil(() -> invariants.isBroken() || holds(expectation), limit);
    invariants.check();
    if (!held) {
      throw new TrialFailure(told(expectation, limit));
    }
  }

  // Between two changes nothing is seen that was not seen before.
  private boolean holds(Expectation expectation) {
    long now = scene.api().store().revision();
    if (now != revision) {
      revision = now;
      Seen latest = expectation.look(scene);
      if (!latest.what().equals(seen.what())) {
        sinceMicros = scene.microsSinceStart();
      }
      seen = latest;
    }
    return seen.holds();
  }

  private String told(Expectation expectation, Duration limit) {
    if (limit.isZero()) {
      return "expected: " + expectation.text() + "\n  but " + seen.what().indent(2).strip();
    }
    return "expected within "
        + Moment.text(limit)
        + ": "
        + expectation.text()
        + "\n  but "
        + seen.what()
        + "\n  so since "
        + Moment.text(sinceMicros)
        + ", now "
        + Moment.text(scene.microsSinceStart())
        + new Timeline(scene).before(expectation);
  }
}
