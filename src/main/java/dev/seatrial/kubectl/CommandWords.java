package dev.seatrial.kubectl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which words of a command line name the command, flags standing before or between them. */
final class CommandWords {
  /** {@code create secret generic} has the most words. */
  private static final int LONGEST = 3;

  private static final FlagSet GLOBAL = new FlagSet();

  static {
    GlobalFlags.describe(GLOBAL);
  }

  private CommandWords() {}

  /** Where the first words stand that are neither flags nor values of flags of every command. */
  // As stripFlags in cobra's command.go.
  static List<Integer> positions(List<String> words) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < words.size() && positions.size() < LONGEST; i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        break;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        positions.add(i);
      } else if (takesNext(word)) {
        i++;
      }
    }
    return positions;
  }

  private static boolean takesNext(String word) {
    if (word.contains("=")) {
      return false;
    }
    Optional<FlagSpec> spec =
        word.startsWith("--")
            ? GLOBAL.find(word.substring(2))
            : word.length() == 2 ? GLOBAL.findLetter(word.substring(1)) : Optional.empty();
    return spec.isPresent() && spec.get().bare().isEmpty();
  }

  /** The verb that the words at the positions call: more words before fewer. */
  static Optional<Verb> verb(List<String> words, List<Integer> positions) {
    for (int length = positions.size(); length > 0; length--) {
      List<String> name = positions.subList(0, length).stream().map(words::get).toList();
      Optional<Verb> verb = Verbs.find(String.join(" ", name));
      if (verb.isPresent()) {
        return verb;
      }
    }
    return Optional.empty();
  }
}
