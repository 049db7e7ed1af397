package dev.seatrial.cel;

import dev.seatrial.cel.program.Program;
import dev.seatrial.cel.value.BoolValue;
import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;
import java.util.Optional;

/**
 * What a run of an expression came to.
 *
 * @param value an {@link ErrorValue} where the run failed
 * @param cost in units of cost; a run that fails past its limit has cost more than the limit
 */
public record Outcome(Value value, long cost) {
  static Outcome of(Program.Run run) {
    return new Outcome(run.value(), run.cost());
  }

  /** Whether the result is the boolean true. */
  public boolean isTrue() {
    return value == BoolValue.TRUE;
  }

  /** Why the run failed, in cel-go's words; nothing where it did not. */
  public Optional<String> error() {
    return value.isError() ? Optional.of(value.text()) : Optional.empty();
  }

  /** The result where it is a text. */
  public Optional<String> text() {
    return value instanceof TextValue text ? Optional.of(text.value()) : Optional.empty();
  }

  /** Whether the run was ended by its limit. */
  public boolean exceededLimit() {
    return value instanceof ErrorValue error
        && error.words().startsWith("operation cancelled: actual cost limit exceeded");
  }
}
