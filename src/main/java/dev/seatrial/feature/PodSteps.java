package dev.seatrial.feature;

import dev.seatrial.trial.Expect;

/** What is expected of pods and rollouts. */
final class PodSteps {
  private static final String ITS = "";

  private PodSteps() {}

  static void addTo(StepList steps) {
    counts(steps);
    places(steps);
    rollouts(steps);
  }

  private static void counts(StepList steps) {
    steps.outcome(
        "{count} pod(s) of {name} is/are ready",
        "준비된 {name#1}의 파드는/파드가 {count#0}이다/다",
        said -> Expect.readyPods(said.text(1), said.count(0)));
    steps.outcome(
        "{count} pod(s) is/are ready",
        "준비된 파드는/파드가 {count}이다/다",
        said -> Expect.readyPods(ITS, said.count(0)));
    steps.outcome(
        "{name} has {count} pod(s)",
        "{name}의 파드는/파드가 {count}이다/다",
        said -> Expect.pods(said.text(0), said.count(1)));
    steps.outcome(
        "{count} pod(s) of {name} show(s) {name}",
        "{name#1}의 파드 중 {name#2} 상태인 것은 {count#0}이다/다",
        said -> Expect.podStatus(said.text(1), said.text(2), said.count(0)));
    steps.outcome(
        "all pods of {name} are ready",
        "{name}의 모든 파드가 준비된다",
        said -> Expect.allReady(said.text(0)));
    steps.outcome("all pods are ready", "모든 파드가 준비된다", said -> Expect.allReady(ITS));
    steps.never(
        "준비된 {name}의 파드는/파드가 절대 {count}이/가 되지 않는다",
        said -> Expect.readyPods(said.text(0), said.count(1)));
    steps.never(
        "{name}의 파드는/파드가 절대 {count}이/가 되지 않는다", said -> Expect.pods(said.text(0), said.count(1)));
  }

  private static void places(StepList steps) {
    steps.outcome("the pods are rescheduled", "파드가/파드들이 다시 스케줄된다", said -> Expect.rescheduled(ITS));
    steps.outcome(
        "the pods of {name} are rescheduled",
        "{name}의 파드가/파드들이 다시 스케줄된다",
        said -> Expect.rescheduled(said.text(0)));
    steps.outcome(
        "the pods of {name} run on {names}",
        "{name}의 파드가/파드들이 {names}에서 실행된다",
        said -> Expect.podsRunOn(said.text(0), said.names(1)));
    steps.outcome(
        "the pods of {name} run on {count} nodes",
        "{name}의 파드가/파드들이 노드 {count}에서 실행된다",
        said -> Expect.podsSpreadOver(said.text(0), said.count(1)));
    steps.outcome(
        "{count} pod(s) is/are on {name}",
        "{name#1}에 있는 파드는/파드가 {count#0}이다/다",
        said -> Expect.podsOnNode(said.text(1), said.count(0)));
  }

  private static void rollouts(StepList steps) {
    steps.outcome(
        "the rollout of {name} is complete",
        "{name}의 롤아웃이 완료된다",
        said -> Expect.rolledOut(said.text(0)));
    steps.outcome(
        "all pods of {name} run {name}",
        "{name}의 모든 파드가 {name} 이미지로 실행된다",
        said -> Expect.runsImage(said.text(0), said.text(1)));
    steps.outcome(
        "{name} is at revision {number}",
        "{name}의 리비전은/이 {number}이다/다",
        said -> Expect.revision(said.text(0), said.number(1)));
    steps.outcome(
        "the history of {name} has the revision(s) {numbers}",
        "{name}의 히스토리에 리비전 {numbers}이/가 있다",
        said -> Expect.history(said.text(0), said.numbers(1)));
  }
}
