package dev.seatrial.kubectl.call;

import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What names of environment variables kubectl takes: fewer than the server. */
// As IsEnvVarName in apimachinery/pkg/util/validation, v0.37.
public final class VariableNames {
  private static final Pattern FORM = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");

  private VariableNames() {}

  /** Refuses a name that is none. */
  public static void check(String name) {
    List<String> wrong = new ArrayList<>();
    if (!FORM.matcher(name).matches()) {
      wrong.add(
          "a valid environment variable name must consist of alphabetic characters, digits, '_',"
              + " '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or"
              + " 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '"
              + FORM
              + "')");
    }
    if (name.equals(".") || name.equals("..")) {
      wrong.add("must not be '" + name + "'");
    } else if (name.startsWith("..")) {
      wrong.add("must not start with '..'");
    }
    if (!wrong.isEmpty()) {
      throw new KubectlError(
          GoText.quoted(name) + " is not a valid key name: " + String.join(";", wrong));
    }
  }
}
