package dev.seatrial.kubectl;

import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is said to who calls a command that there is not, or not yet. */
final class UnknownCommand {
  private static final int FARTHEST = 2;

  /** kubectl's own commands, whether simulated or not. */
  private static final List<String> COMMANDS =
      List.of(
          "annotate",
          "api-resources",
          "api-versions",
          "apply",
          "attach",
          "auth",
          "autoscale",
          "certificate",
          "cluster-info",
          "completion",
          "config",
          "cordon",
          "cp",
          "create",
          "debug",
          "delete",
          "describe",
          "diff",
          "drain",
          "edit",
          "events",
          "exec",
          "explain",
          "expose",
          "get",
          "help",
          "kuberc",
          "kustomize",
          "label",
          "logs",
          "options",
          "patch",
          "plugin",
          "port-forward",
          "proxy",
          "replace",
          "rollout",
          "run",
          "scale",
          "set",
          "taint",
          "top",
          "uncordon",
          "version",
          "wait");

  private UnknownCommand() {}

  static int answer(List<String> words, List<Integer> positions, Streams streams) {
    if (positions.isEmpty() || words.get(positions.get(0)).equals("help")) {
      streams.out().accept(HelpText.ofAll());
      return 0;
    }
    String first = words.get(positions.get(0));
    if (Verbs.groups().contains(first)) {
      streams.out().accept(HelpText.ofGroup(first));
      return 0;
    }
    if (COMMANDS.contains(first)) {
      throw new KubectlError(
          GoText.quoted("kubectl " + first)
              + " is not simulated; the commands that are: "
              + String.join(", ", Verbs.names()));
    }
    throw new KubectlError(unknown(first));
  }

  // As findSuggestions in cobra's command.go.
  private static String unknown(String word) {
    List<String> near = new ArrayList<>();
    for (String command : COMMANDS) {
      boolean alike = distance(word, command) <= FARTHEST;
      if (alike || command.startsWith(word.toLowerCase(Locale.ROOT))) {
        near.add(command);
      }
    }
    String message = "unknown command " + GoText.quoted(word) + " for \"kubectl\"\n";
    if (near.isEmpty()) {
      return message;
    }
    StringBuilder text = new StringBuilder(message).append("\nDid you mean this?\n");
    near.forEach(command -> text.append('\t').append(command).append('\n'));
    return text.toString();
  }

  /** How many letters have to be changed, added or left out. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        boolean same =
            Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
        row[j] = same ? diagonal : 1 + Math.min(diagonal, Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
