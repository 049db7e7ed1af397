package dev.seatrial.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that should be a name, a key or a path of some form, in the API
 * server's words; nothing where the text is right.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/util/validation/validation.go} and {@code
 * api/validate/content}, v1.37. Lengths are counted in bytes of UTF-8.
 */
final class Formats {
  static final int LABEL_LENGTH = 63;
  static final int SUBDOMAIN_LENGTH = 253;

  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
  private static final String UNDERSCORED = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
  private static final String DNS_1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
  private static final String KEY = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String C_IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";
  private static final String CONFIG_KEY = "[-._a-zA-Z0-9]+";
  private static final String HEADER = "[-A-Za-z0-9]+";
  private static final String PERCENT = "[0-9]+%";
  private static final String HTTP_PATH = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

  private static final String KEY_WORDS =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character";

  private static final Form DNS_LABEL =
      Form.of(
          LABEL,
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
              + " must start and end with an alphanumeric character",
          "my-name",
          "123-abc");
  private static final Form DNS_SUBDOMAIN =
      Form.dotted(
          LABEL,
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
              + " or '.', and must start and end with an alphanumeric character",
          "example.com");
  private static final Form DNS_SUBDOMAIN_UNDERSCORED =
      Form.dotted(
          UNDERSCORED,
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_',"
              + " '-' or '.', and must start and end with an alphanumeric character",
          "example.com");
  private static final Form DNS_SUBDOMAIN_ANY_CASE =
      new Form(
          Form.allParts(Pattern.compile(LABEL, Pattern.CASE_INSENSITIVE)),
          regexError(
              "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', and must"
                  + " start and end with an alphanumeric character",
              SUBDOMAIN,
              "Example.com"));
  private static final Form DNS_1035_LABEL =
      Form.of(
          DNS_1035,
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
              + " alphabetic character, and end with an alphanumeric character",
          "my-name",
          "abc-123");
  private static final Form WILDCARD =
      new Form(
          text -> text.startsWith("*.") && DNS_SUBDOMAIN.fits(text.substring(2)),
          regexError(
              "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain,"
                  + " which must consist of lower case alphanumeric characters, '-' or '.' and end with"
                  + " an alphanumeric character",
              "\\*\\." + SUBDOMAIN,
              "*.example.com"));
  private static final Form KEY_NAME =
      Form.of(KEY, "name part " + KEY_WORDS, "MyName", "my.name", "123-abc");
  private static final Form LABEL_VALUE =
      Form.of(
          "(" + KEY + ")?",
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character",
          "MyValue",
          "my_value",
          "12345");
  private static final Form IDENTIFIER =
      Form.of(
          C_IDENTIFIER,
          "a valid C identifier must start with alphabetic character or '_', followed by a string of"
              + " alphanumeric characters or '_'",
          "my_name",
          "MY_NAME",
          "MyName");
  private static final Form CONFIG_MAP_KEY =
      Form.of(
          CONFIG_KEY,
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
          "key.name",
          "KEY_NAME",
          "key-name");
  private static final Form HEADER_NAME =
      Form.of(
          HEADER,
          "a valid HTTP header must consist of alphanumeric characters or '-'",
          "X-Header-Name");
  private static final Form PERCENTAGE =
      Form.of(
          PERCENT,
          "a valid percent string must be a numeric string followed by an ending '%'",
          "1%",
          "93%");
  private static final Form URL_PATH = Form.of(HTTP_PATH, "Invalid path");
  private static final Pattern PORT_NAME = Pattern.compile("[-a-z0-9]+");
  private static final Pattern LETTER = Pattern.compile("[a-z]");

  private record Form(Predicate<String> rule, String words) {
    static Form of(String regex, String words, String... examples) {
      return new Form(
          Pattern.compile(regex).asMatchPredicate(), regexError(words, regex, examples));
    }

    /** Parts between dots are matched one by one: Java's matcher would recurse once for each. */
    static Form dotted(String part, String words, String... examples) {
      Pattern pattern = Pattern.compile(part);
      return new Form(allParts(pattern), regexError(words, part + "(\\." + part + ")*", examples));
    }

    static Predicate<String> allParts(Pattern pattern) {
      return text -> Arrays.stream(text.split("\\.", -1)).allMatch(pattern.asMatchPredicate());
    }

    boolean fits(String text) {
      return rule.test(text);
    }

    List<String> wrong(String text) {
      return fits(text) ? List.of() : List.of(words);
    }
  }

  private Formats() {}

  static List<String> dnsLabel(String text) {
    List<String> wrong = longerThan(LABEL_LENGTH, text);
    wrong.addAll(notLabel(text));
    return wrong;
  }

  private static List<String> notLabel(String text) {
    if (DNS_LABEL.fits(text)) {
      return List.of();
    }
    return List.of(DNS_SUBDOMAIN.fits(text) ? "must not contain dots" : DNS_LABEL.words());
  }

  static List<String> dnsSubdomain(String text) {
    return limited(SUBDOMAIN_LENGTH, DNS_SUBDOMAIN, text);
  }

  static List<String> dnsSubdomainWithUnderscore(String text) {
    return limited(SUBDOMAIN_LENGTH, DNS_SUBDOMAIN_UNDERSCORED, text);
  }

  /** As IsDNS1123SubdomainCaseless of api/validate/content, which counts bytes. */
  static List<String> dnsSubdomainOfAnyCase(String text) {
    List<String> wrong = longerThanBytes(SUBDOMAIN_LENGTH, text);
    wrong.addAll(DNS_SUBDOMAIN_ANY_CASE.wrong(text));
    return wrong;
  }

  static List<String> dns1035Label(String text) {
    return limited(LABEL_LENGTH, DNS_1035_LABEL, text);
  }

  static List<String> wildcardDnsSubdomain(String text) {
    return limited(SUBDOMAIN_LENGTH, WILDCARD, text);
  }

  /** A qualified name is a label's key: {@code name} or {@code prefix/name}. */
  static List<String> qualifiedName(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2) {
      return List.of(
          "a valid label key "
              + regexError(KEY_WORDS, KEY, "MyName", "my.name", "123-abc")
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    List<String> wrong = new ArrayList<>();
    if (parts.length == 2) {
      wrong.addAll(keyPrefix(parts[0]));
    }
    String name = parts[parts.length - 1];
    if (name.isEmpty()) {
      wrong.add("name part must be non-empty");
    } else if (bytes(name) > LABEL_LENGTH) {
      wrong.add("name part " + mostBytes(LABEL_LENGTH));
    }
    wrong.addAll(KEY_NAME.wrong(name));
    return wrong;
  }

  /** A label's key with a prefix. */
  static List<String> prefixedLabelKey(String text) {
    List<String> wrong = qualifiedName(text);
    return wrong.isEmpty() && text.indexOf('/') < 0
        ? List.of("must include a prefix (e.g. 'example.com/key')")
        : wrong;
  }

  static List<String> labelValue(String text) {
    List<String> wrong = longerThanBytes(LABEL_LENGTH, text);
    wrong.addAll(LABEL_VALUE.wrong(text));
    return wrong;
  }

  /** Case does not matter in an annotation's key. */
  static List<String> annotationKey(String text) {
    return qualifiedName(text.toLowerCase(Locale.ROOT));
  }

  static List<String> cIdentifier(String text) {
    return IDENTIFIER.wrong(text);
  }

  static List<String> portNumber(long port) {
    return inRange(port, 1, 65_535);
  }

  static List<String> inRange(long value, long least, long most) {
    return value >= least && value <= most
        ? List.of()
        : List.of("must be between " + least + " and " + most + ", inclusive");
  }

  /** A user's or group's id. */
  static List<String> accountId(long id) {
    return inRange(id, 0, Integer.MAX_VALUE);
  }

  static List<String> portName(String text) {
    List<String> wrong = longerThan(15, text);
    if (!PORT_NAME.matcher(text).matches()) {
      wrong.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (!LETTER.matcher(text).find()) {
      wrong.add("must contain at least one letter (a-z)");
    }
    if (text.contains("--")) {
      wrong.add("must not contain consecutive hyphens");
    }
    if (text.startsWith("-") || text.endsWith("-")) {
      wrong.add("must not begin or end with a hyphen");
    }
    return wrong;
  }

  static List<String> percent(String text) {
    return PERCENTAGE.wrong(text);
  }

  static List<String> httpHeaderName(String text) {
    return HEADER_NAME.wrong(text);
  }

  static List<String> httpPath(String text) {
    return URL_PATH.wrong(text);
  }

  /** Printable ASCII but {@code =}, as IsRelaxedEnvVarName. */
  static List<String> environmentVariableName(String text) {
    List<String> wrong = new ArrayList<>();
    if (text.isEmpty()) {
      wrong.add("environment variable name must be non-empty");
    }
    if (text.codePoints().anyMatch(c -> c < ' ' || c > '~' || c == '=')) {
      wrong.add(
          "a valid environment variable name must consist only of printable ASCII characters other"
              + " than '='");
    }
    return wrong;
  }

  static List<String> configMapKey(String text) {
    List<String> wrong = limited(SUBDOMAIN_LENGTH, CONFIG_MAP_KEY, text);
    if (text.equals(".") || text.equals("..")) {
      wrong.add("must not be '" + text + "'");
    } else if (text.startsWith("..")) {
      wrong.add("must not start with '..'");
    }
    return wrong;
  }

  static List<String> pathSegmentName(String text) {
    return text.equals(".") || text.equals("..")
        ? List.of("may not be '" + text + "'")
        : pathSegmentPrefix(text);
  }

  static List<String> pathSegmentPrefix(String text) {
    List<String> wrong = new ArrayList<>();
    for (String illegal : List.of("/", "%")) {
      if (text.contains(illegal)) {
        wrong.add("may not contain '" + illegal + "'");
      }
    }
    return wrong;
  }

  /** The words for a text that a regular expression does not match. */
  static String regexError(String words, String regex, String... examples) {
    String regexUsed = "regex used for validation is '" + regex + "')";
    if (examples.length == 0) {
      return words + " (" + regexUsed;
    }
    StringBuilder text = new StringBuilder(words).append(" (e.g. ");
    for (int i = 0; i < examples.length; i++) {
      text.append(i > 0 ? " or " : "").append('\'').append(examples[i]).append("', ");
    }
    return text.append(regexUsed).toString();
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static String mostCharacters(int most) {
    return "must be no more than " + most + " characters";
  }

  static String mostBytes(int most) {
    return "must be no more than " + most + " bytes";
  }

  private static List<String> keyPrefix(String prefix) {
    if (prefix.isEmpty()) {
      return List.of("prefix part must be non-empty");
    }
    List<String> wrong = longerThanBytes(SUBDOMAIN_LENGTH, prefix);
    wrong.addAll(DNS_SUBDOMAIN.wrong(prefix));
    return wrong.stream().map(words -> "prefix part " + words).toList();
  }

  /** As {@link #dnsLabel}, in the words of a declared rule: {@code format=k8s-short-name}. */
  static List<String> shortName(String text) {
    List<String> wrong = longerThanBytes(LABEL_LENGTH, text);
    wrong.addAll(notLabel(text));
    return wrong;
  }

  /** As {@link #dnsSubdomain}, in the words of a declared rule: {@code format=k8s-long-name}. */
  static List<String> longName(String text) {
    List<String> wrong = longerThanBytes(SUBDOMAIN_LENGTH, text);
    wrong.addAll(DNS_SUBDOMAIN.wrong(text));
    return wrong;
  }

  private static List<String> limited(int most, Form form, String text) {
    List<String> wrong = longerThan(most, text);
    wrong.addAll(form.wrong(text));
    return wrong;
  }

  private static List<String> longerThan(int most, String text) {
    List<String> wrong = new ArrayList<>();
    if (bytes(text) > most) {
      wrong.add(mostCharacters(most));
    }
    return wrong;
  }

  private static List<String> longerThanBytes(int most, String text) {
    List<String> wrong = new ArrayList<>();
    if (bytes(text) > most) {
      wrong.add(mostBytes(most));
    }
    return wrong;
  }
}
