package dev.seatrial.validation.format;

import dev.seatrial.object.Lettering;
import dev.seatrial.object.NameForms;
import dev.seatrial.object.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What is wrong with a text that should be a name, a key or a path of some form, in the API
 * server's words; nothing where the text is right.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/util/validation/validation.go} and {@code
 * api/validate/content}, v1.37. Lengths are counted in bytes of UTF-8.
 */
public final class Formats {
  /** The longest label, in bytes. */
  public static final int LABEL_LENGTH = NameForms.LABEL_LENGTH;

  /** The longest subdomain, in bytes. */
  public static final int SUBDOMAIN_LENGTH = NameForms.SUBDOMAIN_LENGTH;

  private static final String LABEL = NameForms.LABEL;
  private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
  private static final String UNDERSCORED = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
  private static final String C_IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";
  private static final String CONFIG_KEY = "[-._a-zA-Z0-9]+";
  private static final String HEADER = "[-A-Za-z0-9]+";
  private static final String PERCENT = "[0-9]+%";
  private static final String HTTP_PATH = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

  private static final TextForm DNS_SUBDOMAIN_UNDERSCORED =
      TextForm.of(
          new Underscored(),
          UNDERSCORED + "(\\." + UNDERSCORED + ")*",
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_',"
              + " '-' or '.', and must start and end with an alphanumeric character",
          "example.com");
  private static final TextForm DNS_SUBDOMAIN_ANY_CASE =
      TextForm.of(
          Lettering.of("AZaz09", "AZaz09--", "AZaz09").dotted(),
          SUBDOMAIN,
          "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', and must"
              + " start and end with an alphanumeric character",
          "Example.com");
  private static final TextForm WILDCARD =
      TextForm.of(
          new Wildcard(),
          "\\*\\." + SUBDOMAIN,
          "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain,"
              + " which must consist of lower case alphanumeric characters, '-' or '.' and end with"
              + " an alphanumeric character",
          "*.example.com");
  private static final TextForm IDENTIFIER =
      TextForm.of(
          Lettering.of("AZaz__", "AZaz09__", "AZaz09__"),
          C_IDENTIFIER,
          "a valid C identifier must start with alphabetic character or '_', followed by a string of"
              + " alphanumeric characters or '_'",
          "my_name",
          "MY_NAME",
          "MyName");
  private static final TextForm CONFIG_MAP_KEY =
      TextForm.of(
          Lettering.all("--..__azAZ09"),
          CONFIG_KEY,
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
          "key.name",
          "KEY_NAME",
          "key-name");
  private static final TextForm HEADER_NAME =
      TextForm.of(
          Lettering.all("--AZaz09"),
          HEADER,
          "a valid HTTP header must consist of alphanumeric characters or '-'",
          "X-Header-Name");
  private static final TextForm PERCENTAGE =
      TextForm.of(
          Lettering.of("09", "09", "%%"),
          PERCENT,
          "a valid percent string must be a numeric string followed by an ending '%'",
          "1%",
          "93%");
  private static final TextForm URL_PATH =
      TextForm.of(
          Lettering.all("AZaz09//~~--..__%%!!$$&&''((**++,,;;==::))"), HTTP_PATH, "Invalid path");
  private static final Predicate<String> VARIABLE_NAME = Lettering.all(" <>~");
  private static final Predicate<String> PORT_NAME = Lettering.all("--az09");

  private Formats() {}

  /** As IsDNS1123Label. */
  public static List<String> dnsLabel(String text) {
    return NameForms.dnsLabel(text);
  }

  /** As IsDNS1123Subdomain. */
  public static List<String> dnsSubdomain(String text) {
    return NameForms.dnsSubdomain(text);
  }

  /** As IsDNS1123SubdomainWithUnderscore. */
  public static List<String> dnsSubdomainWithUnderscore(String text) {
    return DNS_SUBDOMAIN_UNDERSCORED.wrong(text, SUBDOMAIN_LENGTH, "characters");
  }

  /** As IsDNS1123SubdomainCaseless of api/validate/content, which counts bytes. */
  public static List<String> dnsSubdomainOfAnyCase(String text) {
    return DNS_SUBDOMAIN_ANY_CASE.wrong(text, SUBDOMAIN_LENGTH, "bytes");
  }

  /** As IsDNS1035Label: a label that begins with a letter. */
  public static List<String> dns1035Label(String text) {
    return NameForms.dns1035Label(text);
  }

  /** As IsWildcardDNS1123Subdomain. */
  public static List<String> wildcardDnsSubdomain(String text) {
    return WILDCARD.wrong(text, SUBDOMAIN_LENGTH, "characters");
  }

  /** A qualified name is a label's key: {@code name} or {@code prefix/name}. */
  public static List<String> qualifiedName(String text) {
    return NameForms.qualifiedName(text);
  }

  /** As IsValidLabelValue. */
  public static List<String> labelValue(String text) {
    return NameForms.labelValue(text);
  }

  /** Case does not matter in an annotation's key. */
  public static List<String> annotationKey(String text) {
    return qualifiedName(text.toLowerCase(Locale.ROOT));
  }

  /** As IsCIdentifier. */
  public static List<String> cIdentifier(String text) {
    return IDENTIFIER.wrong(text);
  }

  /** As IsValidPortNum. */
  public static List<String> portNumber(long port) {
    return inRange(port, 1, 65_535);
  }

  /** As IsInRange, both ends included. */
  public static List<String> inRange(long value, long least, long most) {
    return value >= least && value <= most
        ? List.of()
        : List.of("must be between " + least + " and " + most + ", inclusive");
  }

  /** A user's or group's id. */
  public static List<String> accountId(long id) {
    return inRange(id, 0, Integer.MAX_VALUE);
  }

  /** As IsValidPortName: 15 characters at most. */
  public static List<String> portName(String text) {
    List<String> wrong = new ArrayList<>(0);
    if (TextForm.isLonger(text, 15)) {
      wrong.add(mostCharacters(15));
    }
    if (!PORT_NAME.test(text)) {
      wrong.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
    }
    if (!hasSmallLetter(text)) {
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

  private static boolean hasSmallLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }

  /** As IsValidPercent. */
  static List<String> percent(String text) {
    return PERCENTAGE.wrong(text);
  }

  /** As IsHTTPHeaderName. */
  public static List<String> httpHeaderName(String text) {
    return HEADER_NAME.wrong(text);
  }

  /** As the path of IsDomainPrefixedPath, which stands behind the first slash. */
  static List<String> httpPath(String text) {
    return URL_PATH.wrong(text);
  }

  /** Printable ASCII but {@code =}, as IsRelaxedEnvVarName. */
  public static List<String> environmentVariableName(String text) {
    List<String> wrong = new ArrayList<>(0);
    if (text.isEmpty()) {
      wrong.add("environment variable name must be non-empty");
    }
    if (!text.isEmpty() && !VARIABLE_NAME.test(text)) {
      wrong.add(
          "a valid environment variable name must consist only of printable ASCII characters other"
              + " than '='");
    }
    return wrong;
  }

  /** As IsConfigMapKey: a name of a file, too. */
  public static List<String> configMapKey(String text) {
    List<String> wrong =
        new ArrayList<>(CONFIG_MAP_KEY.wrong(text, SUBDOMAIN_LENGTH, "characters"));
    if (text.equals(".") || text.equals("..")) {
      wrong.add("must not be '" + text + "'");
    } else if (text.startsWith("..")) {
      wrong.add("must not start with '..'");
    }
    return wrong;
  }

  /** As IsValidPathSegmentName: what may stand between two slashes of a URL. */
  public static List<String> pathSegmentName(String text) {
    return text.equals(".") || text.equals("..")
        ? List.of("may not be '" + text + "'")
        : pathSegmentPrefix(text);
  }

  /** As IsValidPathSegmentPrefix, of a name that is not complete yet. */
  public static List<String> pathSegmentPrefix(String text) {
    List<String> wrong = new ArrayList<>(0);
    if (text.indexOf('/') >= 0) {
      wrong.add("may not contain '/'");
    }
    if (text.indexOf('%') >= 0) {
      wrong.add("may not contain '%'");
    }
    return wrong;
  }

  /** The length of a text in bytes of UTF-8. */
  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static String mostCharacters(int most) {
    return "must be no more than " + most + " characters";
  }

  static String mostBytes(int most) {
    return "must be no more than " + most + " bytes";
  }

  /** As {@link #dnsLabel}, in the words of a declared rule: {@code format=k8s-short-name}. */
  public static List<String> shortName(String text) {
    List<String> wrong = NameForms.notLabel(text);
    if (!TextForm.isLonger(text, LABEL_LENGTH)) {
      return wrong;
    }
    String tooLong = mostBytes(LABEL_LENGTH);
    return wrong.isEmpty() ? List.of(tooLong) : List.of(tooLong, wrong.get(0));
  }

  /** As {@link #dnsSubdomain}, in the words of a declared rule: {@code format=k8s-long-name}. */
  public static List<String> longName(String text) {
    return NameForms.DNS_SUBDOMAIN.wrong(text, SUBDOMAIN_LENGTH, "bytes");
  }

  /** Labels between dots, each after an underscore or not. */
  private static final class Underscored implements Predicate<String> {
    private static final Lettering PART = Lettering.of("az09", "az09--__", "az09");

    @Override
    public boolean test(String text) {
      int from = 0;
      while (true) {
        int dot = text.indexOf('.', from);
        int start = text.startsWith("_", from) ? from + 1 : from;
        int end = dot < 0 ? text.length() : dot;
        if (!PART.test(text.substring(start, end))) {
          return false;
        }
        if (dot < 0) {
          return true;
        }
        from = dot + 1;
      }
    }
  }

  /** A subdomain after a star. */
  private static final class Wildcard implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return text.startsWith("*.") && NameForms.DNS_SUBDOMAIN.fits(text.substring(2));
    }
  }
}
