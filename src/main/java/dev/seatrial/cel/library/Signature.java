package dev.seatrial.cel.library;

import dev.seatrial.cel.value.Value;
import java.util.List;

/**
 * One way to call a function.
 *
 * @param function the name, without the dot
 * @param overload the name of this way among those of all functions
 * @param isMember whether it is called on its first parameter
 * @param isStoredOnly whether only stored expressions know it
 * @param parameters with the receiver first
 */
public record Signature(
    String function,
    String overload,
    boolean isMember,
    boolean isStoredOnly,
    List<TypeTerm> parameters,
    TypeTerm result) {

  private static final String STORED = "stored ";

  static Signature parse(String line) {
    String text = line.startsWith(STORED) ? line.substring(STORED.length()) : line;
    int arrow = text.indexOf(" -> ");
    int equals = text.lastIndexOf(" = ");
    int open = text.indexOf('(');
    String name = text.substring(0, open);
    boolean member = name.startsWith(".");
    return new Signature(
        member ? name.substring(1) : name,
        text.substring(equals + 3),
        member,
        line.startsWith(STORED),
        TypeTerm.listed(text.substring(open + 1, arrow - 1)),
        TypeTerm.of(text.substring(arrow + 4, equals)));
  }

  /** Whether the values may stand for the parameters at run time. */
  boolean takes(List<Value> arguments) {
    if (arguments.size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).isError() || !parameters.get(i).takes(arguments.get(i))) {
        return false;
      }
    }
    return true;
  }
}
