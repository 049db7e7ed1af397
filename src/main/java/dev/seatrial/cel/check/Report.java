package dev.seatrial.cel.check;

/** Takes what is wrong at a part of an expression. */
@FunctionalInterface
interface Report {
  void at(long expressionId, String words);
}
