package dev.seatrial.cel;

import dev.seatrial.cel.check.Checked;
import dev.seatrial.cel.program.PlanProblem;
import dev.seatrial.cel.program.Program;
import java.util.List;
import java.util.Optional;

/** An expression of an admission policy or of a match condition, compiled. */
public final class AdmissionExpression {
  private static final String UNPLANNED = "program instantiation failed: ";

  private final String text;
  private final Checked checked;
  private final Optional<Program> program;
  private final String error;

  private AdmissionExpression(
      String text, Checked checked, Optional<Program> program, String error) {
    this.text = text;
    this.checked = checked;
    this.program = program;
    this.error = error;
  }

  static AdmissionExpression of(String text, Checked checked, List<String> types) {
    if (checked.tree().isEmpty()) {
      return failed(text, checked, "compilation failed: " + checked.problem());
    }
    String type = checked.typeText();
    if (!types.isEmpty() && !types.contains(type)) {
      String wanted = types.size() == 1 ? types.get(0) : "one of [" + String.join(" ", types) + "]";
      return failed(text, checked, "must evaluate to " + wanted + " but got " + type);
    }
    try {
      Program program = Program.of(checked.tree().get());
      return new AdmissionExpression(text, checked, Optional.of(program), "");
    } catch (PlanProblem e) {
      return failed(text, checked, UNPLANNED + e.words());
    }
  }

  private static AdmissionExpression failed(String text, Checked checked, String error) {
    return new AdmissionExpression(text, checked, Optional.empty(), error);
  }

  /** The expression as it is written. */
  public String text() {
    return text;
  }

  /** What is wrong with it, in the words of the API server; nothing where it is right. */
  public Optional<String> error() {
    return error.isEmpty() ? Optional.empty() : Optional.of(error);
  }

  /** Whether it is wrong in a way that only shows past the checks: an internal error. */
  public boolean isUnplanned() {
    return error.startsWith(UNPLANNED);
  }

  Checked checked() {
    return checked;
  }

  Optional<Program> program() {
    return program;
  }
}
