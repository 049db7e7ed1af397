package dev.seatrial.feature;

import dev.seatrial.Check;
import dev.seatrial.trial.Expectation;
import dev.seatrial.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Gathers steps as the vocabulary lists them, each in English and in Korean. */
final class StepList {
  private final List<Step> steps = new ArrayList<>();

  /** Something given or done. */
  void step(String english, String korean, BiConsumer<Trial, StepArguments> action) {
    checkSame(english, korean);
    add(english, false, action);
    add(korean, false, action);
  }

  /** Something given or done with the text below. */
  void stepWithText(String english, String korean, BiConsumer<Trial, StepArguments> action) {
    checkSame(english, korean);
    add(english, true, action);
    add(korean, true, action);
  }

  /** Something expected: then, within a time, always or never. */
  void outcome(String english, String korean, Function<StepArguments, Expectation> expectation) {
    checkSame(english, korean);
    then(english, expectation);
    then(korean, expectation);
    String span = "{duration#" + StepPattern.of(english).parameters() + "}";
    within(english + " within " + span, expectation);
    within("within " + span + "(,) " + english, expectation);
    within(span + " 안에/이내에 " + korean, expectation);
    always("always " + english, expectation);
    always("항상/언제나 " + korean, expectation);
    never("never " + english, expectation);
  }

  /** Something expected of what a command printed, in the text below. */
  void outcomeWithText(
      String english, String korean, Function<StepArguments, Expectation> expectation) {
    add(english, true, (trial, said) -> trial.then(expectation.apply(said)));
    add(korean, true, (trial, said) -> trial.then(expectation.apply(said)));
  }

  /** Both languages must take the same parameters under the same numbers. */
  private static void checkSame(String english, String korean) {
    Check.that(
        StepPattern.of(english).types().equals(StepPattern.of(korean).types()),
        "\"%s\" and \"%s\" differ in their parameters",
        english,
        korean);
  }

  private void then(String text, Function<StepArguments, Expectation> expectation) {
    add(text, false, (trial, said) -> trial.then(expectation.apply(said)));
  }

  private void within(String text, Function<StepArguments, Expectation> expectation) {
    int span = StepPattern.of(text).parameters() - 1;
    add(text, false, (trial, said) -> trial.within(said.duration(span), expectation.apply(said)));
  }

  private void always(String text, Function<StepArguments, Expectation> expectation) {
    add(text, false, (trial, said) -> trial.always(expectation.apply(said)));
  }

  /** Something that may never be, in the words of one language. */
  void never(String text, Function<StepArguments, Expectation> expectation) {
    add(text, false, (trial, said) -> trial.never(expectation.apply(said)));
  }

  private void add(String text, boolean docString, BiConsumer<Trial, StepArguments> action) {
    steps.add(new Step(StepPattern.of(text), docString, action));
  }

  List<Step> all() {
    return List.copyOf(steps);
  }
}
