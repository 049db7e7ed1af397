package dev.seatrial.feature;

import java.util.Optional;

/** What befalls the cluster. */
final class FaultSteps {
  private FaultSteps() {}

  static void addTo(StepList steps) {
    nodes(steps);
    shortages(steps);
    storage(steps);
    pods(steps);
    components(steps);
    writes(steps);
  }

  private static void nodes(StepList steps) {
    steps.step(
        "node {name} is lost",
        "노드 {name}을/를 잃으면/잃는다",
        (trial, said) -> trial.faults().loseNode(said.text(0)));
    steps.step(
        "node {name} crashes",
        "노드 {name}이/가 죽으면/죽는다",
        (trial, said) -> trial.faults().crashNode(said.text(0)));
    steps.step(
        "node {name} returns",
        "노드 {name}이/가 돌아오면/돌아온다",
        (trial, said) -> trial.faults().returnNode(said.text(0)));
    steps.step(
        "zone {name} is lost",
        "존 {name}을/를 잃으면/잃는다",
        (trial, said) -> trial.faults().loseZone(said.text(0)));
    steps.step(
        "zone {name} returns",
        "존 {name}이/가 돌아오면/돌아온다",
        (trial, said) -> trial.faults().returnZone(said.text(0)));
  }

  private static void shortages(StepList steps) {
    steps.step(
        "node {name} has {name} of memory left",
        "노드 {name}에 메모리가 {name} 남으면/남는다",
        (trial, said) -> trial.faults().leave(said.text(0), "memory", said.text(1)));
    steps.step(
        "node {name} has {name} of disk left",
        "노드 {name}에 디스크가 {name} 남으면/남는다",
        (trial, said) -> trial.faults().leave(said.text(0), "disk", said.text(1)));
    steps.step(
        "pulls of image {name} fail with {text}",
        "이미지 {name}을/를 받다가 {text}으로/로 실패하면/실패한다",
        (trial, said) -> trial.faults().failPulls(said.text(0), said.text(1)));
    steps.stepWithText(
        "the world becomes:",
        "월드가 이렇게 바뀌면/바뀐다:",
        (trial, said) -> trial.faults().declare(said.docString()));
  }

  private static void storage(StepList steps) {
    steps.step(
        "the storage driver {name} makes a volume in {duration}",
        "스토리지 드라이버 {name}이/가 볼륨을 {duration} 만에 만들면/만든다",
        (trial, said) -> trial.faults().provisioning(said.text(0), Optional.of(said.duration(1))));
    steps.step(
        "the storage driver {name} makes no volumes",
        "스토리지 드라이버 {name}이/가 볼륨을 만들지 않으면/않는다",
        (trial, said) -> trial.faults().provisioning(said.text(0), Optional.empty()));
    steps.step(
        "the storage driver {name} attaches a volume in {duration}",
        "스토리지 드라이버 {name}이/가 볼륨을 {duration} 만에 붙이면/붙인다",
        (trial, said) -> trial.faults().attaching(said.text(0), Optional.of(said.duration(1))));
    steps.step(
        "the storage driver {name} attaches no volumes",
        "스토리지 드라이버 {name}이/가 볼륨을 붙이지 않으면/않는다",
        (trial, said) -> trial.faults().attaching(said.text(0), Optional.empty()));
    steps.step(
        "the storage driver {name} fails with {text}",
        "스토리지 드라이버 {name}이/가 {text}으로/로 실패하면/실패한다",
        (trial, said) -> trial.faults().failProvisioning(said.text(0), said.text(1)));
  }

  private static void pods(StepList steps) {
    steps.step(
        "the pods of {name} are unhealthy {duration} after each start",
        "{name}의 파드가 시작하고 {duration} 뒤마다 병들면/병든다",
        (trial, said) -> trial.faults().makeUnhealthy(said.text(0), said.duration(1)));
    steps.step(
        "the pods of {name} are never ready",
        "{name}의 파드가 영영 준비되지 않으면/않는다",
        (trial, said) -> trial.faults().neverReady(said.text(0)));
    steps.step(
        "the pods of {name} do not stop when told to",
        "{name}의 파드가 종료 신호를 무시하면/무시한다",
        (trial, said) -> trial.faults().neverStop(said.text(0)));
    steps.step(
        "the pods of {name} are unready for {duration}",
        "{name}의 파드가 {duration} 동안 준비되지 않으면/않는다",
        (trial, said) -> trial.faults().makeUnready(said.text(0), said.duration(1)));
    steps.step(
        "each pod of {name} uses {name} of {resource}",
        "{name}의 파드마다 {resource#2}을/를 {name#1} 쓰면/쓴다",
        (trial, said) -> trial.faults().use(said.text(0), said.resource(2), said.text(1)));
    steps.step(
        "the pods of {name} share a load of {name} of {resource}",
        "{name}의 파드들이 {resource#2} {name#1}의 부하를 나누면/나눈다",
        (trial, said) -> trial.faults().load(said.text(0), said.resource(2), said.text(1)));
  }

  private static void components(StepList steps) {
    steps.step(
        "the {name} hears of changes {duration} late",
        "{name}이/가 변경을 {duration} 늦게 들으면/듣는다",
        (trial, said) -> trial.faults().slowWatch(said.text(0), said.duration(1)));
    steps.step(
        "the {name} stops",
        "{name}이/가 멈추면/멈춘다",
        (trial, said) -> trial.faults().stopComponent(said.text(0)));
    steps.step(
        "the {name} starts( again)",
        "{name}이/가 다시 시작하면/시작한다",
        (trial, said) -> trial.faults().startComponent(said.text(0)));
    steps.step(
        "the {name} restarts",
        "{name}이/가 재시작되면/재시작된다",
        (trial, said) -> trial.faults().restartComponent(said.text(0)));
  }

  private static void writes(StepList steps) {
    steps.step(
        "{number}% of the writes of the {name} conflict",
        "{name#1}의 쓰기 중 {number#0}%가 충돌하면/충돌한다",
        (trial, said) -> trial.faults().conflicts(said.text(1), said.number(0)));
    steps.step(
        "{number}% of the writes of the {name} time out",
        "{name#1}의 쓰기 중 {number#0}%가 제때 응답받지 못하면/못한다",
        (trial, said) -> trial.faults().timeouts(said.text(1), said.number(0)));
    steps.step(
        "{number}% of all writes conflict",
        "모든 쓰기 중 {number}%가 충돌하면/충돌한다",
        (trial, said) -> trial.faults().conflicts("*", said.number(0)));
    steps.step(
        "{number}% of all writes time out",
        "모든 쓰기 중 {number}%가 제때 응답받지 못하면/못한다",
        (trial, said) -> trial.faults().timeouts("*", said.number(0)));
  }
}
