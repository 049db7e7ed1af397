package dev.seatrial.tree;

/** What Go calls the types of decoded JSON, as its messages print them. */
public final class GoType {
  /** The type of an object. */
  public static final String OBJECT = "map[string]interface {}";

  /** The type of a list. */
  public static final String LIST = "[]interface {}";

  private GoType() {}

  /** The type that Go's JSON decoder chooses for a value; {@code <nil>} where there is none. */
  public static String of(Tree value) {
    if (value instanceof ObjectTree) {
      return OBJECT;
    }
    if (value instanceof ListTree) {
      return LIST;
    }
    if (value instanceof TextTree) {
      return "string";
    }
    if (value instanceof IntegerTree) {
      return "int64";
    }
    if (value instanceof DecimalTree) {
      return "float64";
    }
    return value instanceof BooleanTree ? "bool" : "<nil>";
  }
}
