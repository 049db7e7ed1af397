package dev.seatrial.kubectl.create;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a key of a config map or secret may look like, as kubectl checks it before it asks. */
// As IsConfigMapKey in apimachinery/pkg/util/validation/validation.go, v0.37.
final class EntryKey {
  private static final int MOST_BYTES = 253;
  private static final Pattern FORM = Pattern.compile("[-._a-zA-Z0-9]+");

  private EntryKey() {}

  static List<String> problems(String key) {
    List<String> problems = new ArrayList<>();
    if (SourceEntries.bytes(key).length > MOST_BYTES) {
      problems.add("must be no more than " + MOST_BYTES + " characters");
    }
    if (!FORM.matcher(key).matches()) {
      problems.add(
          "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
              + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '"
              + FORM
              + "')");
    }
    if (key.equals(".") || key.equals("..")) {
      problems.add("must not be '" + key + "'");
    } else if (key.startsWith("..")) {
      problems.add("must not start with '..'");
    }
    return problems;
  }
}
