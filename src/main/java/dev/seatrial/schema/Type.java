package dev.seatrial.schema;

/** The form that a value takes in JSON. */
public enum Type {
  /** An object whose fields the schema names. */
  OBJECT,
  /** An object of any names, whose values all have the schema of {@link Schema#items()}. */
  MAP,
  /** A list, whose items all have the schema of {@link Schema#items()}. */
  LIST,
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  /** A whole number or a string, such as a port or a percentage. */
  INT_OR_STRING,
  /** An amount such as {@code 100m} or {@code 1Gi}; a bare number is read too. */
  QUANTITY,
  /** A point in time to the second, RFC 3339. */
  TIME,
  /** A point in time to the microsecond, RFC 3339. */
  MICRO_TIME,
  /** A span of time as Go writes it, such as {@code 1h30m}. */
  DURATION,
  /** A string of base64. */
  BYTES,
  /** Anything at all. */
  ANY
}
