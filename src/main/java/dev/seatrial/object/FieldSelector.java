package dev.seatrial.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which objects are meant, by fields: what kubectl takes after {@code --field-selector}.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/fields/selector.go}, v0.37.
 *
 * @param terms all of which must hold, in the order of their texts
 */
public record FieldSelector(List<Term> terms) {

  /**
   * One field and the value that it must have, or must not have.
   *
   * @param equal whether the value must be had
   */
  public record Term(String field, boolean equal, String value) {
    @Override
    public String toString() {
      String escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace("=", "\\=");
      return field + (equal ? "=" : "!=") + escaped;
    }
  }

  /** Keeps an unmodifiable list. */
  public FieldSelector {
    terms = List.copyOf(terms);
  }

  /** Reads the text of a selector. Throws {@link MalformedTextException}. */
  public static FieldSelector parse(String text) {
    return new FieldSelector(
        split(text).stream()
            .filter(part -> !part.isEmpty())
            .sorted()
            .map(part -> term(part, text))
            .toList());
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ',') {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Term term(String part, String whole) {
    for (int i = 0; i < part.length(); i++) {
      for (String operator : List.of("!=", "==", "=")) {
        if (part.startsWith(operator, i)) {
          String value = unescaped(part.substring(i + operator.length()));
          return new Term(part.substring(0, i), !operator.equals("!="), value);
        }
      }
    }
    throw new MalformedTextException(
        "invalid selector: '" + whole + "'; can't understand '" + part + "'");
  }

  private static String unescaped(String value) {
    StringBuilder out = new StringBuilder(value.length());
    int position = 0;
    while (position < value.length()) {
      int c = value.codePointAt(position);
      position += Character.charCount(c);
      if (c == ',' || c == '=') {
        // Go prints the character's number here.
        throw new MalformedTextException(
            "invalid field selector: unescaped character in value: " + c);
      }
      if (c == '\\') {
        int escaped = position < value.length() ? value.codePointAt(position) : -1;
        if (escaped != '\\' && escaped != ',' && escaped != '=') {
          throw new MalformedTextException(
              "invalid field selector: invalid escape sequence: \\"
                  + (escaped < 0 ? "" : Character.toString(escaped)));
        }
        c = escaped;
        position++;
      }
      out.appendCodePoint(c);
    }
    return out.toString();
  }

  /** Whether the fields, asked for by name, are as wanted; a field that is not set reads empty. */
  public boolean matches(UnaryOperator<String> fields) {
    for (Term term : terms) {
      if (fields.apply(term.field).equals(term.value) != term.equal) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return terms.stream().map(Term::toString).collect(Collectors.joining(","));
  }
}
