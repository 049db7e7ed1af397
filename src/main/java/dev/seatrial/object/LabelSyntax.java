package dev.seatrial.object;

import java.util.ArrayList;
import java.util.List;

/**
 * What the key and the value of a label may look like, and what is wrong with one that does not.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/api/validate/content/kube.go}, v0.37.
 */
public final class LabelSyntax {
  private static final int MOST_BYTES = 63;
  private static final int MOST_PREFIX_BYTES = 253;
  private static final String NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
  private static final Lettering NAME_LETTERS = Lettering.of("AZaz09", "AZaz09--__..", "AZaz09");
  private static final Lettering SUBDOMAIN_LETTERS =
      Lettering.of("az09", "az09--", "az09").dotted();
  private static final String CHARACTERS =
      "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
          + " alphanumeric character";
  private static final String NAME_WORDS =
      "must "
          + CHARACTERS
          + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '"
          + NAME
          + "')";
  private static final String VALUE_WORDS =
      "a valid label must be an empty string or "
          + CHARACTERS
          + " (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '("
          + NAME
          + ")?')";
  private static final String SUBDOMAIN_WORDS =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is '"
          + SUBDOMAIN
          + "')";

  private LabelSyntax() {}

  /** What is wrong with the key of a label or annotation; nothing where it is well formed. */
  public static List<String> keyProblems(String key) {
    List<String> problems = new ArrayList<>(0);
    int slash = key.indexOf('/');
    if (slash >= 0 && key.indexOf('/', slash + 1) >= 0) {
      return List.of(
          "a valid label key "
              + NAME_WORDS
              + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
    }
    if (slash >= 0) {
      addPrefixProblems(key.substring(0, slash), problems);
    }
    String name = key.substring(slash + 1);
    if (name.isEmpty()) {
      problems.add("name part must be non-empty");
    } else if (TextForm.isLonger(name, MOST_BYTES)) {
      problems.add("name part must be no more than " + MOST_BYTES + " bytes");
    }
    if (!NAME_LETTERS.test(name)) {
      problems.add("name part " + NAME_WORDS);
    }
    return problems;
  }

  private static void addPrefixProblems(String prefix, List<String> problems) {
    if (prefix.isEmpty()) {
      problems.add("prefix part must be non-empty");
      return;
    }
    if (TextForm.isLonger(prefix, MOST_PREFIX_BYTES)) {
      problems.add("prefix part must be no more than " + MOST_PREFIX_BYTES + " bytes");
    }
    if (!SUBDOMAIN_LETTERS.test(prefix)) {
      problems.add("prefix part " + SUBDOMAIN_WORDS);
    }
  }

  /** What is wrong with the value of a label; nothing where it is well formed. */
  public static List<String> valueProblems(String value) {
    List<String> problems = new ArrayList<>(0);
    if (TextForm.isLonger(value, MOST_BYTES)) {
      problems.add("must be no more than " + MOST_BYTES + " bytes");
    }
    if (!value.isEmpty() && !NAME_LETTERS.test(value)) {
      problems.add(VALUE_WORDS);
    }
    return problems;
  }
}
