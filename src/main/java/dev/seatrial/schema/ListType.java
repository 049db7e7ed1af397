package dev.seatrial.schema;

/** Whether a list is one value or a collection of values that may have different owners. */
public enum ListType {
  /** Replaced as a whole. */
  ATOMIC,
  /** Scalars without duplicates. */
  SET,
  /** Objects told apart by the fields of {@link Schema#mapKeys()}. */
  MAP
}
