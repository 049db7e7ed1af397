package dev.seatrial.feature;

/** What is done. */
final class WhenSteps {
  private static final String ITS = "";

  private WhenSteps() {}

  static void addTo(StepList steps) {
    commands(steps);
    workloads(steps);
    rollouts(steps);
    deletions(steps);
    nodes(steps);
    time(steps);
  }

  private static void commands(StepList steps) {
    steps.step(
        "I run {text}", "{text}을/를 실행하면/실행한다", (trial, said) -> trial.when().run(said.text(0)));
    steps.stepWithText(
        "I run {text} with the input:",
        "{text}에 다음을 입력해 실행하면/실행한다:",
        (trial, said) -> trial.when().run(said.text(0), said.docString()));
    steps.stepWithText(
        "I create:", "다음을 생성하면/생성한다:", (trial, said) -> trial.when().create(said.docString()));
    steps.stepWithText(
        "I apply:", "다음을 적용하면/적용한다:", (trial, said) -> trial.when().apply(said.docString()));
    steps.step(
        "I create {text}",
        "{text}을/를 생성하면/생성한다",
        (trial, said) -> trial.when().createFile(said.text(0)));
    steps.step(
        "I apply {text}",
        "{text}을/를 적용하면/적용한다",
        (trial, said) -> trial.when().applyFile(said.text(0)));
  }

  private static void workloads(StepList steps) {
    steps.step(
        "I create a deployment {name} of {name}",
        "{name}을/를 {name} 이미지의 디플로이먼트로 생성하면/생성한다",
        (trial, said) -> trial.when().createDeployment(said.text(0), said.text(1)));
    steps.step(
        "I run a pod {name} of {name}",
        "{name}을/를 {name} 이미지의 파드로 실행하면/실행한다",
        (trial, said) -> trial.when().runPod(said.text(0), said.text(1)));
    steps.step(
        "I scale {name} to {number}( replicas)",
        "{name}을/를 {number}개로 스케일하면/스케일한다",
        (trial, said) -> trial.when().scale(said.text(0), said.number(1)));
    steps.step(
        "I set the image of {name} to {name}",
        "{name}의 이미지를 {name}으로/로 바꾸면/바꾼다",
        (trial, said) -> trial.when().setImage(said.text(0), said.text(1)));
  }

  private static void rollouts(StepList steps) {
    steps.step(
        "I undo the rollout of {name}",
        "{name}의 롤아웃을 되돌리면/되돌린다",
        (trial, said) -> trial.when().undo(said.text(0)));
    steps.step(
        "I undo the rollout of {name} to revision {number}",
        "{name}의 롤아웃을 리비전 {number}으로/로 되돌리면/되돌린다",
        (trial, said) -> trial.when().undo(said.text(0), said.number(1)));
    steps.step(
        "I restart {name}",
        "{name}을/를 재시작하면/재시작한다",
        (trial, said) -> trial.when().restart(said.text(0)));
  }

  private static void deletions(StepList steps) {
    steps.step(
        "I delete {name}",
        "{name}을/를 삭제하면/삭제한다",
        (trial, said) -> trial.when().delete(said.text(0)));
    steps.step(
        "I delete a pod of {name}",
        "{name}의 파드 하나를 삭제하면/삭제한다",
        (trial, said) -> trial.when().deletePodOf(said.text(0)));
    steps.step(
        "I delete one of its pods",
        "그 파드 중 하나를 삭제하면/삭제한다",
        (trial, said) -> trial.when().deletePodOf(ITS));
  }

  private static void nodes(StepList steps) {
    steps.step(
        "I cordon {name}",
        "{name}을/를 커든하면/커든한다",
        (trial, said) -> trial.when().cordon(said.text(0)));
    steps.step(
        "I uncordon {name}",
        "{name}을/를 언커든하면/언커든한다",
        (trial, said) -> trial.when().uncordon(said.text(0)));
    steps.step(
        "I drain {name}",
        "{name}을/를 드레인하면/드레인한다",
        (trial, said) -> trial.when().drain(said.text(0)));
    steps.step(
        "its node is drained", "그 노드를 드레인하면/드레인한다", (trial, said) -> trial.when().drainNodeOf(ITS));
    steps.step(
        "the node of {name} is drained",
        "{name}의 노드를 드레인하면/드레인한다",
        (trial, said) -> trial.when().drainNodeOf(said.text(0)));
  }

  private static void time(StepList steps) {
    steps.step(
        "{duration} pass(es)",
        "{duration}가/이 지나면/지난다",
        (trial, said) -> trial.when().advance(said.duration(0)));
  }
}
