package dev.seatrial.validation.openapi;

import dev.seatrial.validation.format.CidrText;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.IpText;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats of texts that the schema of a custom resource may ask for.
 *
 * <p>As {@code pkg/validation/strfmt} of {@code k8s.io/kube-openapi}, v1.37. Dashes in names do not
 * count.
 */
public final class StringFormats {
  private static final List<String> ALWAYS =
      List.of(
          "bsonobjectid",
          "byte",
          "cidr",
          "creditcard",
          "date",
          "datetime",
          "duration",
          "email",
          "hexcolor",
          "hostname",
          "ipv4",
          "ipv6",
          "isbn",
          "isbn10",
          "isbn13",
          "mac",
          "password",
          "rgbcolor",
          "ssn",
          "uri",
          "uuid",
          "uuid3",
          "uuid4",
          "uuid5");
  private static final List<String> SINCE_1_34 = List.of("k8slongname", "k8sshortname");

  private static final String SYMBOL = "a-zA-Z0-9\\p{S}\\p{L}";
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "[%1$s]((-?[%1$s]{0,62})?)|([%1$s](([%1$s-]{0,61}[%1$s])?)(\\.)){1,}([a-zA-Z\\p{L}]){2,63}"
              .formatted(SYMBOL));
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))");
  private static final String COLOUR_NUMBER =
      "[\\t\\n\\f\\r ]*(0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])";
  private static final String BASE64 = "[A-Za-z0-9+/]";

  private StringFormats() {}

  /** Whether a text can be held against the format at all. */
  public static boolean isKnown(String format) {
    return isOld(format) || SINCE_1_34.contains(normalised(format));
  }

  /** Whether all versions know the format. */
  static boolean isOld(String format) {
    return ALWAYS.contains(normalised(format));
  }

  private static String normalised(String format) {
    return format.replace("-", "");
  }

  static boolean fits(String text, String format) {
    return switch (normalised(format)) {
      case "bsonobjectid" -> text.matches("[0-9a-fA-F]{24}");
      case "byte" -> text.matches("(%1$s{4})*(%1$s{2}==|%1$s{3}=|%1$s{4})".formatted(BASE64));
      case "cidr" -> CidrText.parse(text).isPresent();
      case "creditcard" -> CheckDigits.isCreditCard(text);
      case "date" -> isDate(text);
      case "datetime" -> isDateTime(text);
      case "duration" -> LenientDuration.isOne(text);
      case "email" -> MailAddress.isOne(text);
      case "hexcolor" -> text.matches("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
      case "hostname" -> isHostName(text);
      case "ipv4" -> text.indexOf('.') >= 0 && IpText.parse(text).isPresent();
      case "ipv6" ->
          text.indexOf(':') >= 0 && IpText.parse(text).filter(ip -> !ip.leadingZeros()).isPresent();
      case "isbn" -> CheckDigits.isShortBookNumber(text) || CheckDigits.isLongBookNumber(text);
      case "isbn10" -> CheckDigits.isShortBookNumber(text);
      case "isbn13" -> CheckDigits.isLongBookNumber(text);
      case "k8slongname" -> Formats.dnsSubdomain(text).isEmpty();
      case "k8sshortname" -> Formats.dnsLabel(text).isEmpty();
      case "mac" -> isMacAddress(text);
      case "rgbcolor" ->
          text.matches(
              "rgb\\("
                  + COLOUR_NUMBER
                  + "[\\t\\n\\f\\r ]*,"
                  + COLOUR_NUMBER
                  + "[\\t\\n\\f\\r ]*,"
                  + COLOUR_NUMBER
                  + "[\\t\\n\\f\\r ]*\\)");
      case "ssn" -> text.length() == 11 && text.matches("\\d{3}[- ]?\\d{2}[- ]?\\d{4}");
      case "uri" -> GoUrl.isRequestUri(text);
      case "uuid" -> isUuid(text, "[0-9a-f]", "[0-9a-f]");
      case "uuid3" -> isUuid(text, "3", "[0-9a-f]");
      case "uuid4" -> isUuid(text, "4", "[89ab]");
      case "uuid5" -> isUuid(text, "5", "[89ab]");
      default -> true;
    };
  }

  private static boolean isUuid(String text, String version, String variant) {
    String digits =
        "(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?%s[0-9a-f]{3}-?%s[0-9a-f]{3}-?[0-9a-f]{12}"
            .formatted(version, variant);
    return text.matches(digits);
  }

  private static boolean isHostName(String text) {
    if (Formats.bytes(text) > 255 || !HOST_NAME.matcher(text).matches()) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (Formats.bytes(label) > Formats.LABEL_LENGTH) {
        return false;
      }
    }
    return true;
  }

  // As ParseMAC in net of Go: 6, 8 or 20 bytes, parted by colons, dashes, or two by two by dots.
  private static boolean isMacAddress(String text) {
    String bytes = "([0-9a-fA-F]{2}%1$s){5}(([0-9a-fA-F]{2}%1$s){2}(([0-9a-fA-F]{2}%1$s){12})?)?";
    String last = "[0-9a-fA-F]{2}";
    String pairs = "([0-9a-fA-F]{4}\\.){2}(([0-9a-fA-F]{4}\\.)(([0-9a-fA-F]{4}\\.){6})?)?";
    return text.matches(bytes.formatted(":") + last)
        || text.matches(bytes.formatted("-") + last)
        || text.matches(pairs + "[0-9a-fA-F]{4}");
  }

  private static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return false;
    }
    int month = Integer.parseInt(date.group(2));
    int day = Integer.parseInt(date.group(3));
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(Integer.parseInt(date.group(1)), month).lengthOfMonth();
  }

  private static boolean isDateTime(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String[] parts = lower.split("t", -1);
    if (parts.length < 2 || !isDate(parts[0])) {
      return false;
    }
    Matcher time = TIME.matcher(parts[1]);
    return time.matches()
        && time.group(1).compareTo("23") <= 0
        && time.group(2).compareTo("59") <= 0
        && time.group(3).compareTo("59") <= 0;
  }
}
