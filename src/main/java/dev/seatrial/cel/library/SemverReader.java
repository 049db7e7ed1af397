package dev.seatrial.cel.library;

import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.GoText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads semantic versions as {@code github.com/blang/semver/v4}, in its words. */
final class SemverReader {
  private static final List<String> PARTS = List.of("Major", "Minor", "Patch");

  private SemverReader() {}

  /** Carries the words out of the parts. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String words) {
      super(words, null, false, false);
    }

    Malformed(String words, String text) {
      this(words + " " + GoText.quoted(text));
    }
  }

  /** The version, or the error that says why there is none. */
  static Value read(String text) {
    try {
      return parsed(text);
    } catch (Malformed malformed) {
      return new ErrorValue(String.valueOf(malformed.getMessage()));
    }
  }

  /** As {@link #read}, of a text that may lack parts or have zeros and a {@code v} before them. */
  static Value readNormalized(String text) {
    String plain = text.startsWith("v") ? text.substring(1) : text;
    List<String> parts = new ArrayList<>(Arrays.asList(plain.split("\\.", 3)));
    parts.replaceAll(SemverReader::withoutZeros);
    if (parts.size() < 3) {
      String last = parts.get(parts.size() - 1);
      if (last.contains("+") || last.contains("-")) {
        return new ErrorValue("short version cannot contain PreRelease/Build meta data");
      }
      while (parts.size() < 3) {
        parts.add("0");
      }
    }
    return read(String.join(".", parts));
  }

  private static String withoutZeros(String part) {
    if (part.length() <= 1) {
      return part;
    }
    String rest = part.replaceFirst("^0+", "");
    boolean isNumber = !rest.isEmpty() && Character.isDigit(rest.charAt(0));
    return isNumber ? rest : "0" + rest;
  }

  private static SemanticVersion parsed(String text) throws Malformed {
    if (text.isEmpty()) {
      throw new Malformed("Version string empty");
    }
    List<String> parts = new ArrayList<>(Arrays.asList(text.split("\\.", 3)));
    if (parts.size() != 3) {
      throw new Malformed("No Major.Minor.Patch elements found");
    }
    List<BigInteger> numbers = new ArrayList<>();
    numbers.add(number(parts.get(0), 0));
    numbers.add(number(parts.get(1), 1));
    String patch = parts.get(2);
    int plus = patch.indexOf('+');
    String build = plus < 0 ? "" : patch.substring(plus + 1);
    String unbuilt = plus < 0 ? patch : patch.substring(0, plus);
    int dash = unbuilt.indexOf('-');
    numbers.add(number(dash < 0 ? unbuilt : unbuilt.substring(0, dash), 2));
    List<String> release = dash < 0 ? List.of() : release(unbuilt.substring(dash + 1));
    if (plus >= 0) {
      checkBuild(build);
    }
    return new SemanticVersion(numbers, release, text);
  }

  private static BigInteger number(String digits, int part) throws Malformed {
    String name = PARTS.get(part);
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Malformed(
          "Invalid character(s) found in " + AsciiCase.lower(name) + " number", digits);
    }
    if (digits.length() > 1 && digits.startsWith("0")) {
      throw new Malformed(name + " number must not contain leading zeroes", digits);
    }
    if (digits.isEmpty()) {
      throw new Malformed("strconv.ParseUint: parsing \"\": invalid syntax");
    }
    BigInteger number = new BigInteger(digits);
    if (number.bitLength() > Long.SIZE) {
      throw new Malformed(
          "strconv.ParseUint: parsing " + GoText.quoted(digits) + ": value out of range");
    }
    return number;
  }

  private static List<String> release(String text) throws Malformed {
    List<String> words = List.of(text.split("\\.", -1));
    for (String word : words) {
      if (word.isEmpty()) {
        throw new Malformed("Prerelease is empty");
      }
      if (SemanticVersion.isNumber(word) && word.length() > 1 && word.startsWith("0")) {
        throw new Malformed("Numeric PreRelease version must not contain leading zeroes", word);
      }
      if (!word.matches("[0-9A-Za-z-]+")) {
        throw new Malformed("Invalid character(s) found in prerelease", word);
      }
    }
    return words;
  }

  private static void checkBuild(String text) throws Malformed {
    for (String word : text.split("\\.", -1)) {
      if (word.isEmpty()) {
        throw new Malformed("Build meta data is empty");
      }
      if (!word.matches("[0-9A-Za-z-]+")) {
        throw new Malformed("Invalid character(s) found in build meta data", word);
      }
    }
  }
}
