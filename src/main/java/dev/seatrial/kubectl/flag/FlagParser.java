package dev.seatrial.kubectl.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells flags from arguments, wherever they stand.
 *
 * <p>Follows {@code github.com/spf13/pflag}: its grammar is not that of POSIX, for a flag with an
 * optional value takes one only after an equals sign, and {@code --flag=false} unsets a truth.
 */
public final class FlagParser {
  private final FlagSet known;
  private final List<Flags.Given> given = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  private final Consumer<FlagSpec> notice;

  private FlagParser(FlagSet known, Consumer<FlagSpec> notice) {
    this.known = known;
    this.notice = notice;
  }

  /**
   * Reads the words after a command. Throws {@link FlagError}.
   *
   * @param notice is told of each flag as it is met
   */
  public static Flags parse(FlagSet known, List<String> words, Consumer<FlagSpec> notice) {
    return new FlagParser(known, notice).parse(words);
  }

  private Flags parse(List<String> words) {
    int beforeDash = -1;
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at++);
      if (word.equals("--")) {
        beforeDash = arguments.size();
        arguments.addAll(words.subList(at, words.size()));
        break;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        arguments.add(word);
      } else if (word.startsWith("--")) {
        at += longFlag(word, words, at);
      } else {
        at += letters(word, words, at);
      }
    }
    return new Flags(known, given, arguments, beforeDash < 0 ? arguments.size() : beforeDash);
  }

  /** Returns how many of the words that follow belong to the flag. */
  private int longFlag(String word, List<String> words, int next) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
    if (name.isEmpty() || name.startsWith("-") || name.startsWith("=")) {
      throw new FlagError("bad flag syntax: " + word);
    }
    FlagSpec spec = known.find(name).orElseThrow(() -> unknown(name));
    if (equals >= 0) {
      take(spec, word.substring(equals + 1));
      return 0;
    }
    return takeNext(spec, words, next, "flag needs an argument: --" + name);
  }

  private int letters(String word, List<String> words, int next) {
    for (int i = 1; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      String cluster = word.substring(i);
      FlagSpec spec = known.findLetter(letter).orElseThrow(() -> unknownLetter(letter, cluster));
      String rest = word.substring(i + 1);
      if (rest.startsWith("=") && rest.length() > 1) {
        take(spec, rest.substring(1));
        return 0;
      }
      if (spec.bare().isPresent()) {
        take(spec, spec.bare().get());
      } else if (!rest.isEmpty()) {
        take(spec, rest);
        return 0;
      } else {
        return takeNext(
            spec, words, next, "flag needs an argument: '" + letter + "' in -" + cluster);
      }
    }
    return 0;
  }

  private static RuntimeException unknown(String name) {
    return new FlagError("unknown flag: --" + name);
  }

  private static RuntimeException unknownLetter(String letter, String cluster) {
    return new FlagError("unknown shorthand flag: '" + letter + "' in -" + cluster);
  }

  private int takeNext(FlagSpec spec, List<String> words, int next, String missing) {
    Optional<String> bare = spec.bare();
    if (bare.isPresent()) {
      take(spec, bare.get());
      return 0;
    }
    if (next == words.size()) {
      throw new FlagError(missing);
    }
    take(spec, words.get(next));
    return 1;
  }

  private void take(FlagSpec spec, String value) {
    FlagValues.check(spec, value);
    given.add(new Flags.Given(spec, value));
    notice.accept(spec);
  }
}
