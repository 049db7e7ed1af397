package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.FlagSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which command a line calls, flags standing before or between the words that name it.
 *
 * @param verb the command; kubectl itself where no word names one
 * @param typed the words by which it was called, which may be another name of it
 * @param rest all other words, in their order
 */
// As Find in cobra's command.go, v1.10.
record CommandWords(Verb verb, List<String> typed, List<String> rest) {
  CommandWords {
    typed = List.copyOf(typed);
    rest = List.copyOf(rest);
  }

  static CommandWords of(List<String> words) {
    CommandWords found = new CommandWords(new Root(), List.of(), words);
    Optional<CommandWords> next = found.next();
    while (next.isPresent()) {
      found = next.get();
      next = found.next();
    }
    return found;
  }

  /** The words that are neither flags nor values of the command's flags. */
  List<String> plain() {
    return plainPositions().stream().map(rest::get).toList();
  }

  private Optional<CommandWords> next() {
    List<Integer> positions = plainPositions();
    if (positions.isEmpty()) {
      return Optional.empty();
    }
    String word = rest.get(positions.get(0));
    String name = verb.name().isEmpty() ? word : verb.name() + " " + word;
    return Verbs.find(name).map(found -> new CommandWords(found, typedWith(word), without(word)));
  }

  private List<String> typedWith(String word) {
    List<String> more = new ArrayList<>(typed);
    more.add(word);
    return more;
  }

  private List<String> without(String word) {
    List<String> fewer = new ArrayList<>(rest);
    fewer.remove(
        plainPositions().stream()
            .filter(at -> rest.get(at).equals(word))
            .findFirst()
            .orElseThrow()
            .intValue());
    return fewer;
  }

  // As stripFlags in cobra's command.go: a flag that is not known takes the word after it.
  private List<Integer> plainPositions() {
    FlagSet known = verb.allFlags();
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      if (word.equals("--")) {
        break;
      }
      if (takesNext(known, word)) {
        i++;
      } else if (!word.isEmpty() && !word.startsWith("-")) {
        positions.add(i);
      }
    }
    return positions;
  }

  private static boolean takesNext(FlagSet known, String word) {
    if (!word.startsWith("-") || word.contains("=")) {
      return false;
    }
    if (word.startsWith("--")) {
      return known.find(word.substring(2)).flatMap(FlagSpec::bare).isEmpty();
    }
    return word.length() == 2
        && known.findLetter(word.substring(1)).flatMap(FlagSpec::bare).isEmpty();
  }
}
