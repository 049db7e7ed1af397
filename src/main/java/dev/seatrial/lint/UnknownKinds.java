package dev.seatrial.lint;

/** What to make of objects whose kind no schema is known for. */
public enum UnknownKinds {
  /** They are noted, and not checked. */
  NOTED,
  /** They are errors. */
  REFUSED
}
