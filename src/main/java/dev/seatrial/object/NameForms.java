package dev.seatrial.object;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a text that should be a name, a label's key or its value, in the API server's
 * words; nothing where the text is right.
 *
 * <p>As {@code k8s.io/apimachinery/pkg/util/validation/validation.go}, v1.37. Lengths are counted
 * in bytes of UTF-8.
 */
public final class NameForms {
  public static final int LABEL_LENGTH = 63;
  public static final int SUBDOMAIN_LENGTH = 253;

  /** The regular expression of one part of a name. */
  public static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

  private static final Lettering LABEL_LETTERS = Lettering.of("az09", "az09--", "az09");
  private static final Lettering KEY_LETTERS = Lettering.of("AZaz09", "AZaz09--__..", "AZaz09");

  /** The form of names with dots between their parts. */
  public static final TextForm DNS_SUBDOMAIN =
      TextForm.of(
          LABEL_LETTERS.dotted(),
          LABEL + "(\\." + LABEL + ")*",
          "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-'"
              + " or '.', and must start and end with an alphanumeric character",
          "example.com");

  private static final String DNS_1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
  private static final String KEY = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String KEY_WORDS =
      "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character";
  private static final TextForm DNS_LABEL =
      TextForm.of(
          LABEL_LETTERS,
          LABEL,
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
              + " must start and end with an alphanumeric character",
          "my-name",
          "123-abc");
  private static final TextForm DNS_1035_LABEL =
      TextForm.of(
          Lettering.of("az", "az09--", "az09"),
          DNS_1035,
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
              + " alphabetic character, and end with an alphanumeric character",
          "my-name",
          "abc-123");
  private static final TextForm KEY_NAME =
      TextForm.of(KEY_LETTERS, KEY, KEY_WORDS, "MyName", "my.name", "123-abc");
  private static final TextForm LABEL_VALUE =
      TextForm.of(
          KEY_LETTERS,
          "(" + KEY + ")?",
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character",
          "MyValue",
          "my_value",
          "12345");

  private NameForms() {}

  public static List<String> dnsLabel(String text) {
    List<String> wrong = notLabel(text);
    if (!TextForm.isLonger(text, LABEL_LENGTH)) {
      return wrong;
    }
    String tooLong = "must be no more than " + LABEL_LENGTH + " characters";
    return wrong.isEmpty() ? List.of(tooLong) : List.of(tooLong, wrong.get(0));
  }

  /** What is wrong with a label but for its length. */
  public static List<String> notLabel(String text) {
    if (DNS_LABEL.fits(text)) {
      return List.of();
    }
    return List.of(DNS_SUBDOMAIN.fits(text) ? "must not contain dots" : DNS_LABEL.words());
  }

  public static List<String> dnsSubdomain(String text) {
    return DNS_SUBDOMAIN.wrong(text, SUBDOMAIN_LENGTH, "characters");
  }

  public static List<String> dns1035Label(String text) {
    return DNS_1035_LABEL.wrong(text, LABEL_LENGTH, "characters");
  }

  /** A qualified name is a label's key: {@code name} or {@code prefix/name}. */
  public static List<String> qualifiedName(String text) {
    if (RightNames.has(text)) {
      return List.of();
    }
    List<String> wrong = notQualified(text);
    if (wrong.isEmpty()) {
      RightNames.add(text);
    }
    return wrong;
  }

  private static List<String> notQualified(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0 && text.indexOf('/', slash + 1) >= 0) {
      return List.of(
          "a valid label key "
              + TextForm.regexError(KEY_WORDS, KEY, "MyName", "my.name", "123-abc")
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    List<String> ofPrefix = slash < 0 ? List.of() : keyPrefix(text.substring(0, slash));
    List<String> ofName = keyName(text.substring(slash + 1));
    if (ofPrefix.isEmpty()) {
      return ofName;
    }
    List<String> wrong = new ArrayList<>(ofPrefix);
    wrong.addAll(ofName);
    return wrong;
  }

  public static List<String> labelValue(String text) {
    return text.isEmpty() ? List.of() : LABEL_VALUE.wrong(text, LABEL_LENGTH, "bytes");
  }

  private static List<String> keyPrefix(String prefix) {
    return prefix.isEmpty()
        ? List.of("prefix part must be non-empty")
        : begun("prefix part ", DNS_SUBDOMAIN.wrong(prefix, SUBDOMAIN_LENGTH, "bytes"));
  }

  private static List<String> keyName(String name) {
    return begun(
        "name part ",
        name.isEmpty()
            ? List.of("must be non-empty", KEY_NAME.words())
            : KEY_NAME.wrong(name, LABEL_LENGTH, "bytes"));
  }

  private static List<String> begun(String start, List<String> wrong) {
    return wrong.isEmpty() ? wrong : wrong.stream().map(start::concat).toList();
  }
}
