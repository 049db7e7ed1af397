package dev.seatrial.cel.library;

import dev.seatrial.cel.value.ListValue;
import dev.seatrial.cel.value.MapValue;
import dev.seatrial.cel.value.Types;
import dev.seatrial.cel.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A type as a signature names it: {@code int}, {@code map(string, A)}. */
public record TypeTerm(String name, List<TypeTerm> parameters) {
  private static final String ANY = "dyn";

  /** Whether the name stands for any one type: a single capital letter. */
  public boolean isVariable() {
    return name.length() == 1;
  }

  /** As {@code IsAssignableRuntimeType} in types.go: looks no deeper than the first item. */
  boolean takes(Value value) {
    if (isVariable() || name.equals(ANY)) {
      return true;
    }
    if (!name.equals(value.type())) {
      return false;
    }
    if (value instanceof ListValue list && list.size() > 0) {
      return parameters.get(0).takes(list.item(0));
    }
    if (value instanceof MapValue map && map.size() > 0) {
      Value key = map.keys().get(0);
      return parameters.get(0).takes(key) && parameters.get(1).takes(map.get(key));
    }
    return true;
  }

  /** Reads types between commas. */
  static List<TypeTerm> listed(String text) {
    List<TypeTerm> terms = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        terms.add(of(text.substring(start, i)));
        start = i + 1;
      }
    }
    if (!text.isBlank()) {
      terms.add(of(text.substring(start)));
    }
    return terms;
  }

  /** Reads a type. */
  public static TypeTerm of(String text) {
    String term = text.strip();
    int open = term.indexOf('(');
    if (open < 0) {
      return new TypeTerm(fullName(term), List.of());
    }
    return new TypeTerm(
        fullName(term.substring(0, open)), listed(term.substring(open + 1, term.length() - 1)));
  }

  private static String fullName(String name) {
    return switch (name) {
      case "timestamp" -> Types.TIMESTAMP;
      case "duration" -> Types.DURATION;
      default -> name;
    };
  }
}
