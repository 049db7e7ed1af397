package dev.seatrial.kubectl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a command, parted from the variables that are set before it: {@code KUBE_EDITOR=nano
 * kubectl edit …}.
 */
public record Assignments(Map<String, String> variables, List<String> command) {
  private static final Pattern FORM = Pattern.compile("(?s)[A-Za-z_][A-Za-z0-9_]*=.*");

  /** Keeps an unmodifiable list. */
  public Assignments {
    command = List.copyOf(command);
  }

  /** Parts the words of a line. */
  public static Assignments of(List<String> words) {
    Map<String, String> variables = new LinkedHashMap<>();
    int at = 0;
    while (at < words.size() && FORM.matcher(words.get(at)).matches()) {
      String[] parts = words.get(at++).split("=", 2);
      variables.put(parts[0], parts[1]);
    }
    return new Assignments(variables, words.subList(at, words.size()));
  }
}
