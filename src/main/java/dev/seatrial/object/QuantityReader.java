package dev.seatrial.object;

import dev.seatrial.object.Quantity.Format;
import java.math.BigInteger;

/** Reads the text of a {@link Quantity}, as {@code ParseQuantity} of Kubernetes v1.37 does. */
final class QuantityReader {
  private static final String WRONG_FORMAT =
      "quantities must match the regular expression"
          + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  private static final String WRONG_NUMBER = "unable to parse numeric part of quantity";
  private static final String WRONG_SUFFIX = "unable to parse quantity's suffix";

  private static final String SUFFIX_LETTERS = "eEinumkKMGTP";
  private static final int NANO = -9;
  private static final int PLAIN_DIGITS = 18;
  private static final Amount MOST_BYTES = Amount.of(Long.MAX_VALUE, 0);
  private static final Amount ONE = Amount.of(1, 0);

  private final String text;
  private int position;
  private boolean negative;
  private boolean digits;
  private String whole = "";
  private String fraction = "";

  private QuantityReader(String text) {
    this.text = text;
  }

  static Quantity read(String text) {
    if (text.isEmpty()) {
      throw new MalformedTextException(WRONG_FORMAT);
    }
    return text.equals("0") ? Quantity.ZERO : new QuantityReader(text).read();
  }

  private Quantity read() {
    readNumber();
    String written = readSuffix();
    QuantitySuffix suffix =
        QuantitySuffix.of(written).orElseThrow(() -> new MalformedTextException(WRONG_SUFFIX));
    Amount amount = amount(suffix);
    if (isPlain(suffix)) {
      return isCanonical(suffix)
          ? Quantity.asWritten(amount, suffix.format(), text)
          : Quantity.of(amount, suffix.format());
    }
    if (!digits) {
      throw new MalformedTextException(WRONG_NUMBER);
    }
    return bounded(amount, suffix.format());
  }

  private void readNumber() {
    if (at("+-")) {
      negative = text.charAt(position) == '-';
      position++;
    }
    String all = readDigits();
    digits = !all.isEmpty();
    whole = withoutLeadingZeros(all);
    if (at(".")) {
      position++;
      fraction = readDigits();
      digits |= !fraction.isEmpty();
    }
  }

  private String readSuffix() {
    int start = position;
    while (at(SUFFIX_LETTERS)) {
      position++;
    }
    if (at("+-")) {
      position++;
    }
    readDigits();
    if (position < text.length()) {
      throw new MalformedTextException(WRONG_FORMAT);
    }
    return text.substring(start);
  }

  private String readDigits() {
    int start = position;
    while (at("0123456789")) {
      position++;
    }
    return text.substring(start, position);
  }

  // Where there are no digits at all, as in ".5" or "k", upstream reads a zero.
  private static String withoutLeadingZeros(String all) {
    int first = 0;
    while (first < all.length() && all.charAt(first) == '0') {
      first++;
    }
    return first == all.length() ? "0" : all.substring(first);
  }

  private boolean at(String characters) {
    return position < text.length() && characters.indexOf(text.charAt(position)) >= 0;
  }

  private Amount amount(QuantitySuffix suffix) {
    BigInteger number = new BigInteger(whole + fraction);
    if (negative) {
      number = number.negate();
    }
    return suffix.base() == 2
        ? Amount.of(number.shiftLeft(suffix.exponent()), fraction.length())
        : Amount.of(number, fraction.length() - suffix.exponent());
  }

  /** Whether upstream takes its fast way, which keeps the text and never rounds. */
  private boolean isPlain(QuantitySuffix suffix) {
    if (suffix.format() != Format.BINARY_SI) {
      return whole.length() + fraction.length() <= PLAIN_DIGITS
          && suffix.exponent() - fraction.length() >= NANO;
    }
    return fraction.isEmpty() && 15 - whole.length() - suffix.exponent() * 3 / 10 - 1 >= 0;
  }

  private boolean isCanonical(QuantitySuffix suffix) {
    String written = whole + fraction;
    if (suffix.format() == Format.BINARY_SI) {
      return (Long.parseLong(written) & 7) != 0;
    }
    return (suffix.exponent() - fraction.length()) % 3 == 0
        && !written.endsWith("000")
        && written.charAt(0) != '0';
  }

  private static Quantity bounded(Amount amount, Format format) {
    Amount size = amount.abs();
    Amount kept = size.sign() == 0 ? size : atLeastNano(size);
    Format shown = format;
    if (format == Format.BINARY_SI) {
      kept = kept.compareTo(MOST_BYTES) > 0 ? MOST_BYTES : kept;
      shown = kept.sign() > 0 && kept.compareTo(ONE) < 0 ? Format.DECIMAL_SI : format;
    }
    return Quantity.of(amount.sign() < 0 ? kept.negated() : kept, shown);
  }

  private static Amount atLeastNano(Amount size) {
    // A precise amount is rounded up; an imprecise one stays as it is, however large.
    return size.scale() <= -NANO ? size : size.rounded(-NANO);
  }
}
