package dev.seatrial.feature;

import dev.seatrial.trial.Expect;

/** What is expected of the answer of the last command. */
final class OutputSteps {
  private OutputSteps() {}

  static void addTo(StepList steps) {
    steps.step(
        "the exit code is {number}",
        "종료 코드는 {number}이다/다",
        (trial, said) -> trial.then(Expect.exitCode(said.number(0))));
    steps.step(
        "the output is {text}",
        "출력은 {text}이다/다",
        (trial, said) -> trial.then(Expect.output(said.text(0))));
    steps.step(
        "the output contains {text}",
        "출력에 {text}이/가 있다",
        (trial, said) -> trial.then(Expect.outputContains(said.text(0))));
    steps.step(
        "the output does not contain {text}",
        "출력에 {text}이/가 없다",
        (trial, said) -> trial.then(Expect.outputLacks(said.text(0))));
    steps.step(
        "the error output contains {text}",
        "오류 출력에 {text}이/가 있다",
        (trial, said) -> trial.then(Expect.errorsContain(said.text(0))));
    texts(steps);
  }

  private static void texts(StepList steps) {
    steps.outcomeWithText("the output is:", "출력은 다음과 같다:", said -> Expect.output(said.docString()));
    steps.outcomeWithText(
        "the output is like:", "출력은 다음과 비슷하다:", said -> Expect.outputLike(said.docString()));
    steps.outcomeWithText(
        "the output contains:", "출력에 다음이 있다:", said -> Expect.outputContains(said.docString()));
    steps.outcomeWithText(
        "the error output is:", "오류 출력은 다음과 같다:", said -> Expect.errors(said.docString()));
    steps.outcomeWithText(
        "the error output is like:",
        "오류 출력은 다음과 비슷하다:",
        said -> Expect.errorsLike(said.docString()));
  }
}
