package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.FlagSpec;
import dev.seatrial.kubectl.flag.FlagValues;
import dev.seatrial.kubectl.preferences.Preferences.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Flags that a user prefers for a command, unless the line has them.
 *
 * @param unknown what is said of a flag that the command does not take, by its name
 * @param wrong what is said of a value that the flag cannot have: value, name and why
 */
// As applyOverrides in kubectl/pkg/kuberc/kuberc.go, v0.37.
record PreferredFlags(Verb verb, List<String> line, String unknown, String wrong) {
  /** The flags as words of a line. */
  List<String> of(List<Option> options) {
    FlagSet known = verb.allFlags();
    List<String> words = new ArrayList<>();
    for (Option option : options) {
      FlagSpec flag =
          known
              .find(option.name())
              .orElseThrow(() -> new KubectlError(unknown.formatted(option.name())));
      if (!isGiven(flag)) {
        check(flag, option);
        words.add("--" + option.name() + "=" + option.value());
      }
    }
    return words;
  }

  private void check(FlagSpec flag, Option option) {
    try {
      FlagValues.check(flag, option.value());
    } catch (FlagError error) {
      throw new KubectlError(wrong.formatted(option.value(), option.name(), error.message()));
    }
  }

  // As searchInArgs there: also where its letter is but one of several.
  private boolean isGiven(FlagSpec flag) {
    String name = "--" + flag.name();
    String letter = flag.shorthand();
    return line.stream()
        .anyMatch(
            word ->
                word.equals(name)
                    || word.startsWith(name + "=")
                    || !letter.isEmpty()
                        && (word.startsWith("-" + letter)
                            || word.matches("-[a-zA-Z]+") && word.contains(letter)));
  }
}
