package dev.seatrial.cel.library;

import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.PlainList;
import dev.seatrial.cel.value.Value;
import dev.seatrial.object.NameForms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats that have a name. As {@code library/format.go}, v0.37. */
final class NamedFormats {
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
  private static final Pattern CLOCK =
      Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(.[0-9]+)?(z|([+-][0-9]{2}:[0-9]{2}))");
  private static final Map<String, NamedFormat> ALL = new LinkedHashMap<>();

  static {
    put("dns1123Label", "DNS1123Label", 30, NameForms::dnsLabel);
    put("dns1123Subdomain", "DNS1123Subdomain", 60, NameForms::dnsSubdomain);
    put("dns1035Label", "DNS1035Label", 30, NameForms::dns1035Label);
    put("qualifiedName", "QualifiedName", 60, NameForms::qualifiedName);
    put("dns1123LabelPrefix", "DNS1123LabelPrefix", 30, prefix(NameForms::dnsLabel));
    put("dns1123SubdomainPrefix", "DNS1123SubdomainPrefix", 60, prefix(NameForms::dnsSubdomain));
    put("dns1035LabelPrefix", "DNS1035LabelPrefix", 30, prefix(NameForms::dns1035Label));
    put("labelValue", "LabelValue", 40, NameForms::labelValue);
    put("uri", "URI", 1103, NamedFormats::uri);
    put("uuid", "uuid", 70, only("does not match the UUID format", UUID.asMatchPredicate()));
    put("byte", "byte", 84, only("invalid base64", NamedFormats::isBase64));
    put("date", "date", 71, only("invalid date", NamedFormats::isDate));
    put("datetime", "datetime", 71, only("invalid datetime", NamedFormats::isDateTime));
  }

  private NamedFormats() {}

  private static void put(
      String key, String name, long regexSize, Function<String, List<String>> check) {
    ALL.put(key, new NamedFormat(name, regexSize, check));
  }

  static Bindings bindings() {
    Bindings bindings = new Bindings();
    ALL.forEach((name, format) -> bindings.many("format." + name, arguments -> format));
    return bindings
        .one("format-named", name -> named(name.text()))
        .two("format-validate", (format, text) -> checked((NamedFormat) format, text.text()));
  }

  private static Value named(String name) {
    NamedFormat format = ALL.get(name);
    return format == null ? OptionalValue.NONE : OptionalValue.of(format);
  }

  private static Value checked(NamedFormat format, String text) {
    List<String> wrong = format.check().apply(text);
    return wrong.isEmpty() ? OptionalValue.NONE : OptionalValue.of(PlainList.ofTexts(wrong));
  }

  // As maskTrailingDash: what comes after a prefix may follow a dash.
  private static Function<String, List<String>> prefix(Function<String, List<String>> check) {
    return text ->
        check.apply(
            text.length() > 1 && text.endsWith("-")
                ? text.substring(0, text.length() - 2) + "a"
                : text);
  }

  private static Function<String, List<String>> only(String words, Predicate<String> test) {
    return text -> test.test(text) ? List.of() : List.of(words);
  }

  private static List<String> uri(String text) {
    try {
      UrlReader.read(text);
      return List.of();
    } catch (UrlReader.Malformed malformed) {
      return List.of(malformed.words());
    }
  }

  private static boolean isBase64(String text) {
    try {
      Base64.getDecoder().decode(text);
      return text.length() % 4 == 0 && !text.isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  // As IsDateTime in kube-openapi/pkg/validation/strfmt/time.go.
  private static boolean isDateTime(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int t = lower.indexOf('t');
    if (t < 0 || !isDate(lower.substring(0, t))) {
      return false;
    }
    String clock = lower.substring(t + 1).split("t", 2)[0];
    return CLOCK.matcher(clock).matches()
        && clock.substring(0, 2).compareTo("23") <= 0
        && clock.substring(3, 5).compareTo("59") <= 0
        && clock.substring(6, 8).compareTo("59") <= 0;
  }
}
