package dev.seatrial.cel.library;

import java.util.OptionalInt;

/**
 * Texts with places to fill: {@code "%s has %d".format(['a', 1])}.
 *
 * <p>As {@code parseFormatString} in {@code ext/formatting.go} of cel-go, for the run and for the
 * check before it.
 */
public final class TextFormat {
  private final String format;
  private final Arguments arguments;
  private int position;

  private TextFormat(String format, Arguments arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  /** What the places are filled with. */
  public interface Arguments {
    int size();

    /** The argument as the verb, such as {@code s} or {@code d}, wants it written. */
    String written(int index, char verb, OptionalInt precision) throws Problem;
  }

  /** What is wrong with a format or an argument. */
  public static final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final int argument;

    public Problem(String words, int argument) {
      super(words, null, false, false);
      this.argument = argument;
    }

    Problem(String words) {
      this(words, -1);
    }

    public String words() {
      return String.valueOf(getMessage());
    }

    /** The index of the argument at fault, or -1. */
    public int argument() {
      return argument;
    }
  }

  /** The text with its places filled. */
  public static String filled(String format, Arguments arguments) throws Problem {
    return new TextFormat(format, arguments).filled();
  }

  /** How many places there are to fill, as far as the format can be read. */
  public static int places(String format) {
    return (int) format.replace("%%", "").chars().filter(c -> c == '%').count();
  }

  private String filled() throws Problem {
    StringBuilder text = new StringBuilder();
    int index = 0;
    while (position < format.length()) {
      char c = format.charAt(position);
      position++;
      if (c != '%') {
        text.append(c);
      } else if (format.startsWith("%", position)) {
        text.append('%');
        position++;
      } else {
        text.append(place(index));
        index++;
      }
    }
    return text.toString();
  }

  private String place(int index) throws Problem {
    if (position < format.length() && index >= arguments.size()) {
      throw new Problem("index " + index + " out of range");
    }
    if (position >= format.length()) {
      throw new Problem("unexpected end of string");
    }
    OptionalInt precision = precision();
    char verb = format.charAt(position);
    position++;
    if ("sdfebxXo".indexOf(verb) < 0) {
      throw unreadable("unrecognized formatting clause \"" + verb + "\"");
    }
    try {
      return arguments.written(index, verb, precision);
    } catch (Problem problem) {
      throw new Problem("error during formatting: " + problem.words(), problem.argument());
    }
  }

  private static Problem unreadable(String words) {
    return new Problem("could not parse formatting clause: " + words);
  }

  private OptionalInt precision() throws Problem {
    if (format.charAt(position) != '.') {
      return OptionalInt.empty();
    }
    int start = position + 1;
    position = start;
    while (position < format.length() && isDigit(format.charAt(position))) {
      position++;
    }
    if (position >= format.length()) {
      throw unreadable("error while parsing precision: could not find end of precision specifier");
    }
    String digits = format.substring(start, position);
    try {
      return OptionalInt.of(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      throw unreadable(
          "error while parsing precision: error while converting precision to integer:"
              + " strconv.Atoi: parsing \""
              + digits
              + "\": "
              + (digits.isEmpty() ? "invalid syntax" : "value out of range"));
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
