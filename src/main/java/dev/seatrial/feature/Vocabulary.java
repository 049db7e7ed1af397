package dev.seatrial.feature;

import java.util.List;

/** Every step there is, in English and in Korean. */
final class Vocabulary {
  private static final List<Step> ALL = gathered();

  private Vocabulary() {}

  static List<Step> all() {
    return ALL;
  }

  private static List<Step> gathered() {
    StepList steps = new StepList();
    GivenSteps.addTo(steps);
    WhenSteps.addTo(steps);
    FaultSteps.addTo(steps);
    PodSteps.addTo(steps);
    ObjectSteps.addTo(steps);
    OutputSteps.addTo(steps);
    return steps.all();
  }
}
