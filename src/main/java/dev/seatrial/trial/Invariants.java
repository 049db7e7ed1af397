package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must hold at every change: looked at in the very moment in which a change is committed. */
final class Invariants {
  private final Scene scene;
  private final List<Invariant> invariants = new ArrayList<>();
  private Optional<String> broken = Optional.empty();

  /**
   * One of them.
   *
   * @param wanted what the expectation must find: that it holds, or that it does not
   * @param focus what "it" meant when this was said
   */
  private record Invariant(Expectation expectation, boolean wanted, String focus) {
    Seen look(Scene scene) {
      return scene.lookedAtWith(focus, expectation);
    }

    String text() {
      return (wanted ? "always: " : "never: ") + expectation.text();
    }
  }

  Invariants(Scene scene) {
    this.scene = scene;
  }

  void always(Expectation expectation) {
    add(new Invariant(expectation, true, scene.focus()));
  }

  void never(Expectation expectation) {
    add(new Invariant(expectation, false, scene.focus()));
  }

  private void add(Invariant invariant) {
    if (invariant.expectation() instanceof OutputExpectations.OfAnswer) {
      throw new TrialFailure("what a command printed does not change: say it with \"then\"");
    }
    checkSubject(invariant);
    Seen seen = invariant.look(scene);
    if (seen.holds() != invariant.wanted()) {
      throw new TrialFailure(
          invariant.text() + "\n  but already when this was said: " + seen.what());
    }
    if (invariants.isEmpty()) {
      scene.cluster().observe(this::onChange);
    }
    invariants.add(invariant);
  }

  /** What is never so of a thing that is not there was probably meant of another. */
  private void checkSubject(Invariant invariant) {
    String subject = invariant.expectation().subject();
    if (!invariant.wanted() && !subject.isEmpty() && !Subject.of(subject).isKnown(scene)) {
      throw new TrialFailure(invariant.text() + "\n  but " + Subject.of(subject).missing());
    }
  }

  // A breach is told once the engine has finished its step: throwing amid a change would lose it.
  private void onChange(Change change) {
    for (Invariant invariant : invariants) {
      if (broken.isEmpty()) {
        Seen seen = invariant.look(scene);
        if (seen.holds() != invariant.wanted()) {
          broken = Optional.of(told(invariant, seen, change));
        }
      }
    }
  }

  private String told(Invariant invariant, Seen seen, Change change) {
    return invariant.text()
        + "\n  but at "
        + Moment.text(scene.microsSinceStart())
        + ": "
        + seen.what()
        + "\n  at this change: "
        + ChangeText.of(change)
        + cause(change)
        + new Timeline(scene).before(invariant.expectation());
  }

  private String cause(Change change) {
    return scene.journal().last(1, other -> other.revision() == change.revision()).stream()
        .map(entry -> new Cause(scene.journal(), entry).text())
        .filter(cause -> !cause.isEmpty())
        .map(cause -> " — " + cause)
        .collect(Collectors.joining());
  }

  boolean isBroken() {
    return broken.isPresent();
  }

  /** Fails where something did not hold. */
  void check() {
    if (broken.isPresent()) {
      String message = broken.get();
      broken = Optional.empty();
      invariants.clear();
      throw new TrialFailure(message);
    }
  }
}
