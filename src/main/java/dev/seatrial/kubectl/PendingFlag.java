package dev.seatrial.kubectl;

import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.FlagSpec;
import java.util.List;
import java.util.Optional;

/**
 * The flag whose value a word that was begun is.
 *
 * @param flag empty where the word is no flag's value
 * @param before the words before, without the flag that waits for its value
 * @param begun what there is of the value, or else the word
 * @param unknown the name of a flag that the command does not take; empty where it takes it
 */
// As checkIfFlagCompletion in cobra's completions.go, v1.10.
record PendingFlag(Optional<FlagSpec> flag, List<String> before, String begun, String unknown) {
  static PendingFlag of(FlagSet known, List<String> before, String begun) {
    int equals = begun.startsWith("-") ? begun.indexOf('=') : -1;
    if (equals >= 0) {
      String name =
          begun.startsWith("--")
              ? begun.substring(2, equals)
              : begun.substring(Math.max(0, equals - 1), equals);
      return found(known, name)
          .map(flag -> new PendingFlag(Optional.of(flag), before, begun.substring(equals + 1), ""))
          .orElseGet(() -> new PendingFlag(Optional.empty(), before, begun, name));
    }
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    boolean isWaiting = isFlag(last) && !last.contains("=") && !begun.startsWith("-");
    if (!isWaiting) {
      return new PendingFlag(Optional.empty(), before, begun, "");
    }
    String name = last.startsWith("--") ? last.substring(2) : last.substring(last.length() - 1);
    Optional<FlagSpec> flag = found(known, name);
    if (flag.isEmpty()) {
      return new PendingFlag(flag, before, begun, name);
    }
    boolean takesNext = flag.get().bare().isEmpty();
    return takesNext
        ? new PendingFlag(flag, before.subList(0, before.size() - 1), begun, "")
        : new PendingFlag(Optional.empty(), before, begun, "");
  }

  private static boolean isFlag(String word) {
    return word.length() >= 3 && word.startsWith("--")
        || word.length() >= 2 && word.startsWith("-") && word.charAt(1) != '-';
  }

  private static Optional<FlagSpec> found(FlagSet known, String name) {
    return name.length() == 1
        ? known.findLetter(name).or(() -> known.find(name))
        : known.find(name);
  }
}
