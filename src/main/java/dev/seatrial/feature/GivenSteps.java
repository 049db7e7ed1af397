package dev.seatrial.feature;

import dev.seatrial.trial.Worker;

/** What there is before anything is done. */
final class GivenSteps {
  private static final String UNNAMED = "web";

  private GivenSteps() {}

  static void addTo(StepList steps) {
    cluster(steps);
    nodes(steps);
    workloads(steps);
    images(steps);
    behaviour(steps);
    manifests(steps);
  }

  private static void cluster(StepList steps) {
    steps.step(
        "a cluster with {number}( worker) node(s)",
        "(워커 )노드가 {number}대인 클러스터가 있다",
        (trial, said) -> trial.cluster().workers(said.number(0)));
    steps.step(
        "a cluster with the( worker) node(s) {names}",
        "(워커 )노드가 {names}인 클러스터가 있다",
        (trial, said) -> trial.cluster().workers(said.names(0)));
    steps.step(
        "a cluster with {number}( worker) node(s) in each of the zones {names}",
        "존 {names#1}마다 (워커 )노드가 {number#0}대인 클러스터가 있다",
        (trial, said) -> trial.cluster().workersInZones(said.number(0), said.names(1)));
    steps.step(
        "a cluster of Kubernetes {name}",
        "쿠버네티스 {name} 클러스터가 있다",
        (trial, said) -> trial.cluster().kubernetes(said.text(0)));
    steps.step(
        "the seed {number}",
        "시드는/시드가 {number}이다/다",
        (trial, said) -> trial.cluster().seed(said.longNumber(0)));
  }

  private static void nodes(StepList steps) {
    steps.step(
        "a node {name} joins",
        "노드 {name}이/가 합류한다/합류하면",
        (trial, said) -> trial.cluster().node(Worker.named(said.text(0))));
    steps.step(
        "a node {name} with {name} CPU(s) and {name}( of memory)",
        "CPU {name#1}개와 메모리 {name#2}의 노드 {name#0}이/가 있다",
        (trial, said) -> trial.cluster().node(sized(said)));
    steps.step(
        "a node {name} with {name} CPU(s) and {name}( of memory) in zone {name}",
        "존 {name#3}에 CPU {name#1}개와 메모리 {name#2}의 노드 {name#0}이/가 있다",
        (trial, said) -> trial.cluster().node(sized(said).inZone(said.text(3))));
    steps.step(
        "a node {name} in zone {name}",
        "존 {name#1}에 노드 {name#0}이/가 있다",
        (trial, said) -> trial.cluster().node(Worker.named(said.text(0)).inZone(said.text(1))));
  }

  private static Worker sized(StepArguments said) {
    return Worker.named(said.text(0)).with("cpu", said.text(1)).with("memory", said.text(2));
  }

  private static void workloads(StepList steps) {
    steps.step(
        "a deployment with {number} replica(s)",
        "레플리카가 {number}개인 디플로이먼트가 있다",
        (trial, said) -> trial.given().deployment(UNNAMED, said.number(0)));
    steps.step(
        "a deployment {name} with {number} replica(s)",
        "레플리카가 {number#1}개인 디플로이먼트 {name#0}이/가 있다",
        (trial, said) -> trial.given().deployment(said.text(0), said.number(1)));
    steps.step(
        "a deployment {name} with {number} replica(s) of {name}",
        "{name#2} 이미지로 레플리카가 {number#1}개인 디플로이먼트 {name#0}이/가 있다",
        (trial, said) -> trial.given().deployment(said.text(0), said.number(1), said.text(2)));
    steps.step(
        "a daemon set {name} of {name}",
        "데몬셋 {name}이/가 {name} 이미지로 있다",
        (trial, said) -> trial.given().daemonSet(said.text(0), said.text(1)));
    steps.step(
        "a pod {name} of {name}",
        "파드 {name}이/가 {name} 이미지로 있다",
        (trial, said) -> trial.given().pod(said.text(0), said.text(1)));
    steps.step(
        "a disruption budget that keeps {name} pod(s) of {name} available",
        "{name}개의 파드를 남겨 두는 {name}의 중단 예산이 있다",
        (trial, said) -> trial.given().minAvailable(said.text(1), said.text(0)));
    steps.step(
        "a disruption budget that lets {name} pod(s) of {name} be unavailable",
        "{name}개의 파드까지 내려도 되는 {name}의 중단 예산이 있다",
        (trial, said) -> trial.given().maxUnavailable(said.text(1), said.text(0)));
  }

  private static void images(StepList steps) {
    steps.step(
        "an image {name} that does not exist",
        "존재하지 않는 이미지 {name}이/가 있다",
        (trial, said) -> trial.given().missingImage(said.text(0)));
    steps.step(
        "an image {name} that is pulled in {duration}",
        "이미지 {name}을/를 받는 데 {duration}가/이 걸린다",
        (trial, said) -> trial.given().imagePulledIn(said.text(0), said.duration(1)));
    steps.step(
        "an image {name} that is ready after {duration}",
        "이미지 {name}은/는 {duration} 뒤에/후에 준비된다",
        (trial, said) -> trial.given().imageReadyAfter(said.text(0), said.duration(1)));
    steps.step(
        "an image {name} that takes {duration} to stop",
        "이미지 {name}은/는 종료에 {duration}가/이 걸린다",
        (trial, said) -> trial.given().imageStoppedAfter(said.text(0), said.duration(1)));
  }

  private static void behaviour(StepList steps) {
    steps.step(
        "containers of {name} that start in {duration}",
        "{name}의 컨테이너는 시작에 {duration}가/이 걸린다",
        (trial, said) -> trial.given().imageStartsIn(said.text(0), said.duration(1)));
    steps.step(
        "containers of {name} that exit with code {number} after {duration}",
        "{name}의 컨테이너는 {duration#2} 뒤에/후에 코드 {number#1}으로/로 끝난다",
        (trial, said) -> trial.given().imageExits(said.text(0), said.number(1), said.duration(2)));
    steps.step(
        "the world {text}",
        "월드 {text}이/가 있다",
        (trial, said) -> trial.given().worldFile(said.text(0)));
    steps.stepWithText(
        "the world:", "다음 월드가 있다:", (trial, said) -> trial.given().world(said.docString()));
  }

  private static void manifests(StepList steps) {
    steps.step(
        "the manifest(s) {text}",
        "매니페스트 {text}이/가 있다",
        (trial, said) -> trial.given().manifestFile(said.text(0)));
    steps.stepWithText(
        "the manifest(s):",
        "다음 매니페스트가 있다:",
        (trial, said) -> trial.given().manifest(said.docString()));
  }
}
