package dev.seatrial.cel.program;

import dev.seatrial.cel.value.Value;

/** A variable or a computed value, and the way into it by fields, keys and indexes. */
interface Attribute {
  /** The expression of the last part of the way. */
  long id();

  void add(Qualifier qualifier);

  Value resolve(Frame frame);

  /** What counts for the attribute when the step that it is ends. */
  void charge(Costs costs);
}
