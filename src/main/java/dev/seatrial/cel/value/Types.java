package dev.seatrial.cel.value;

/** The names that types of the language have at run time. */
public final class Types {
  public static final String BOOL = "bool";
  public static final String INT = "int";
  public static final String UINT = "uint";
  public static final String DOUBLE = "double";
  public static final String STRING = "string";
  public static final String BYTES = "bytes";
  public static final String LIST = "list";
  public static final String MAP = "map";
  public static final String NULL = "null_type";
  public static final String TYPE = "type";
  public static final String OPTIONAL = "optional_type";
  public static final String DURATION = "google.protobuf.Duration";
  public static final String TIMESTAMP = "google.protobuf.Timestamp";

  private Types() {}
}
