package dev.seatrial.validation.openapi;

import java.util.regex.Pattern;

/**
 * Numbers that end with a digit to check them by: credit cards and books.
 *
 * <p>As {@code internal/third_party/govalidator} of {@code k8s.io/kube-openapi}, v1.37.
 */
final class CheckDigits {
  private static final Pattern CARD =
      Pattern.compile(
          "4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|6(?:011|5[0-9][0-9])[0-9]{12}|3[47][0-9]{13}"
              + "|3(?:0[0-5]|[68][0-9])[0-9]{11}|(?:2131|1800|35[0-9]{3})[0-9]{11}");

  private CheckDigits() {}

  static boolean isCreditCard(String text) {
    String digits = text.replaceAll("[^0-9]+", "");
    if (!CARD.matcher(digits).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed >= 10 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  static boolean isShortBookNumber(String text) {
    String digits = text.replaceAll("[\\t\\n\\f\\r -]+", "");
    if (!digits.matches("[0-9]{9}[0-9X]")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (i + 1) * (digits.charAt(i) - '0');
    }
    sum += 10 * (digits.charAt(9) == 'X' ? 10 : digits.charAt(9) - '0');
    return sum % 11 == 0;
  }

  static boolean isLongBookNumber(String text) {
    String digits = text.replaceAll("[\\t\\n\\f\\r -]+", "");
    if (!digits.matches("[0-9]{13}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
    }
    return digits.charAt(12) - '0' == (10 - sum % 10) % 10;
  }
}
