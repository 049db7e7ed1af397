package dev.seatrial.feature;

import dev.seatrial.trial.Expect;

/** What is expected of objects of any kind. */
final class ObjectSteps {
  private ObjectSteps() {}

  static void addTo(StepList steps) {
    steps.outcome("there is {name}", "{name}이/가 있다", said -> Expect.exists(said.text(0)));
    steps.outcome("there is no {name}", "{name}이/가 없다", said -> Expect.absent(said.text(0)));
    steps.outcome(
        "field {text} of {name} is {text}",
        "{name#1}의 {text#0} 필드는 {text#2}이다/다",
        said -> Expect.field(said.text(1), said.text(0), said.text(2)));
    steps.outcome(
        "condition {name} of {name} is {name}",
        "{name#1}의 {name#0} 컨디션은 {name#2}이다/다",
        said -> Expect.condition(said.text(1), said.text(0), said.text(2)));
    steps.outcome(
        "node {name} is cordoned", "노드 {name}은/는 커든되어 있다", said -> Expect.cordoned(said.text(0)));
    steps.outcome(
        "node {name} is schedulable",
        "노드 {name}은/는 스케줄할 수 있다",
        said -> Expect.schedulable(said.text(0)));
    steps.outcome(
        "{name} has an event {name}",
        "{name}에 {name} 이벤트가 있다",
        said -> Expect.event(said.text(0), said.text(1)));
  }
}
