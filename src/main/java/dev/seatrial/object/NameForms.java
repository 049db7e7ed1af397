package dev.seatrial.object;

import java.nio.charset.StandardCharsets;
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

  /** The form of names with dots between their parts. */
  public static final TextForm DNS_SUBDOMAIN =
      TextForm.dotted(
          LABEL,
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
          LABEL,
          "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and"
              + " must start and end with an alphanumeric character",
          "my-name",
          "123-abc");
  private static final TextForm DNS_1035_LABEL =
      TextForm.of(
          DNS_1035,
          "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
              + " alphabetic character, and end with an alphanumeric character",
          "my-name",
          "abc-123");
  private static final TextForm KEY_NAME =
      TextForm.of(KEY, "name part " + KEY_WORDS, "MyName", "my.name", "123-abc");
  private static final TextForm LABEL_VALUE =
      TextForm.of(
          "(" + KEY + ")?",
          "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
              + " '.', and must start and end with an alphanumeric character",
          "MyValue",
          "my_value",
          "12345");

  private NameForms() {}

  public static List<String> dnsLabel(String text) {
    List<String> wrong = longerThan(LABEL_LENGTH, text);
    wrong.addAll(notLabel(text));
    return wrong;
  }

  /** What is wrong with a label but for its length. */
  public static List<String> notLabel(String text) {
    if (DNS_LABEL.fits(text)) {
      return List.of();
    }
    return List.of(DNS_SUBDOMAIN.fits(text) ? "must not contain dots" : DNS_LABEL.words());
  }

  public static List<String> dnsSubdomain(String text) {
    return limited(SUBDOMAIN_LENGTH, DNS_SUBDOMAIN, text);
  }

  public static List<String> dns1035Label(String text) {
    return limited(LABEL_LENGTH, DNS_1035_LABEL, text);
  }

  /** A qualified name is a label's key: {@code name} or {@code prefix/name}. */
  public static List<String> qualifiedName(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2) {
      return List.of(
          "a valid label key "
              + TextForm.regexError(KEY_WORDS, KEY, "MyName", "my.name", "123-abc")
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

  public static List<String> labelValue(String text) {
    List<String> wrong = longerThanBytes(LABEL_LENGTH, text);
    wrong.addAll(LABEL_VALUE.wrong(text));
    return wrong;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String mostCharacters(int most) {
    return "must be no more than " + most + " characters";
  }

  private static String mostBytes(int most) {
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

  private static List<String> limited(int most, TextForm form, String text) {
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
