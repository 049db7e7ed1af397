package dev.seatrial.cel.program;

/** An expression that type-checks but can't be made a program, with cel-go's words. */
public final class PlanProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlanProblem(String words) {
    super(words);
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
