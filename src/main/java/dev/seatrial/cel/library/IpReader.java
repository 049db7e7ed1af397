package dev.seatrial.cel.library;

import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.List;

/** Reads addresses as Go's {@code netip.ParseAddr} and {@code netip.ParsePrefix}, in its words. */
final class IpReader {
  private static final int VERSION_6 = 16;
  private static final int MOST = 255;

  private final String whole;
  private final List<Integer> octets = new ArrayList<>();
  private String rest;
  private int gap = -1;

  private IpReader(String text) {
    this.whole = text;
    this.rest = text;
  }

  /** What is wrong with a text, in Go's words. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String words) {
      super(words, null, false, false);
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }

  static IpAddress address(String text) throws Malformed {
    return new IpReader(text).address();
  }

  static IpPrefix prefix(String text) throws Malformed {
    int slash = text.lastIndexOf('/');
    if (slash < 0) {
      throw prefixProblem(text, "no '/'");
    }
    IpAddress address;
    try {
      address = address(text.substring(0, slash));
    } catch (Malformed malformed) {
      throw prefixProblem(text, malformed.words());
    }
    if (text.indexOf('%') >= 0) {
      throw prefixProblem(text, "IPv6 zones cannot be present in a prefix");
    }
    String digits = text.substring(slash + 1);
    if (!digits.matches("0|[1-9][0-9]{0,8}")) {
      throw prefixProblem(text, "bad bits after slash: " + GoText.quoted(digits));
    }
    int bits = Integer.parseInt(digits);
    if (bits > address.bits()) {
      throw prefixProblem(text, "prefix length out of range");
    }
    return new IpPrefix(address, bits);
  }

  private static Malformed prefixProblem(String text, String words) {
    return new Malformed("netip.ParsePrefix(" + GoText.quoted(text) + "): " + words);
  }

  private Malformed problem(String words) {
    return new Malformed("ParseAddr(" + GoText.quoted(whole) + "): " + words);
  }

  private Malformed problem(String words, String at) {
    return problem(words + " (at " + GoText.quoted(at) + ")");
  }

  private IpAddress address() throws Malformed {
    for (int i = 0; i < whole.length(); i++) {
      switch (whole.charAt(i)) {
        case '.' -> {
          return new IpAddress(version4(whole));
        }
        case ':' -> {
          return version6();
        }
        case '%' -> throw problem("missing IPv6 address");
        default -> {
          // Not told apart yet.
        }
      }
    }
    throw problem("unable to parse IP");
  }

  private List<Integer> version4(String text) throws Malformed {
    List<Integer> fields = new ArrayList<>();
    String field = "";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        field = field(field, c);
      } else if (c != '.') {
        throw problem("unexpected character", text.substring(i));
      } else if (field.isEmpty() || i == text.length() - 1) {
        throw problem("IPv4 field must have at least one digit", text.substring(i));
      } else if (fields.size() == 3) {
        throw problem("IPv4 address too long");
      } else {
        fields.add(Integer.parseInt(field));
        field = "";
      }
    }
    if (fields.size() < 3) {
      throw problem("IPv4 address too short");
    }
    fields.add(Integer.parseInt(field));
    return List.copyOf(fields);
  }

  private String field(String field, char digit) throws Malformed {
    if (field.equals("0")) {
      throw problem("IPv4 field has octet with leading zero");
    }
    String longer = field + digit;
    if (Integer.parseInt(longer) > MOST) {
      throw problem("IPv4 field has value >255");
    }
    return longer;
  }

  private IpAddress version6() throws Malformed {
    int zone = rest.indexOf('%');
    if (zone >= 0) {
      if (zone == rest.length() - 1) {
        throw problem("zone must be a non-empty string");
      }
      rest = rest.substring(0, zone);
    }
    if (rest.startsWith("::")) {
      gap = 0;
      rest = rest.substring(2);
    }
    boolean more = !rest.isEmpty();
    while (more && octets.size() < VERSION_6) {
      more = group();
    }
    if (!rest.isEmpty()) {
      throw problem("trailing garbage after address", rest);
    }
    return new IpAddress(filled());
  }

  private List<Integer> filled() throws Malformed {
    if (octets.size() == VERSION_6) {
      if (gap >= 0) {
        throw problem("the :: must expand to at least one field of zeros");
      }
      return List.copyOf(octets);
    }
    if (gap < 0) {
      throw problem("address string too short");
    }
    List<Integer> filled = new ArrayList<>(octets);
    while (filled.size() < VERSION_6) {
      filled.add(gap, 0);
    }
    return List.copyOf(filled);
  }

  // Reads a group and the colons after it; says whether there is more.
  private boolean group() throws Malformed {
    int digits = 0;
    while (digits < rest.length() && Character.digit(rest.charAt(digits), 16) >= 0) {
      digits++;
      if (digits > 4) {
        throw problem("each group must have 4 or less digits", rest);
      }
    }
    if (digits == 0) {
      throw problem("each colon-separated field must have at least one digit", rest);
    }
    if (digits < rest.length() && rest.charAt(digits) == '.') {
      embed();
      return false;
    }
    int group = Integer.parseInt(rest.substring(0, digits), 16);
    octets.add(group >> 8);
    octets.add(group & 0xff);
    rest = rest.substring(digits);
    return !rest.isEmpty() && colons();
  }

  private void embed() throws Malformed {
    if (gap < 0 && octets.size() != 12) {
      throw problem("embedded IPv4 address must replace the final 2 fields of the address", rest);
    }
    if (octets.size() + 4 > VERSION_6) {
      throw problem("too many hex fields to fit an embedded IPv4 at the end of the address", rest);
    }
    octets.addAll(version4(rest));
    rest = "";
  }

  private boolean colons() throws Malformed {
    if (rest.charAt(0) != ':') {
      throw problem("unexpected character, want colon", rest);
    }
    if (rest.length() == 1) {
      throw problem("colon must be followed by more characters", rest);
    }
    rest = rest.substring(1);
    if (rest.charAt(0) == ':') {
      if (gap >= 0) {
        throw problem("multiple :: in address", rest);
      }
      gap = octets.size();
      rest = rest.substring(1);
    }
    return !rest.isEmpty();
  }
}
