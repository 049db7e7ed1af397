package dev.seatrial.kubectl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the verb that a command line calls, runs it and tells what went wrong. */
final class Dispatch {
  private final Call.Setting setting;
  private final Streams streams;

  Dispatch(Call.Setting setting) {
    this.setting = setting;
    this.streams = setting.streams();
  }

  int run(List<String> arguments) {
    try {
      return call(arguments);
    } catch (RuntimeException error) {
      streams.err().accept(ErrorText.of(error).orElseThrow(() -> error));
      return 1;
    }
  }

  private int call(List<String> arguments) {
    List<Integer> positions = CommandWords.positions(arguments);
    Optional<Verb> found = CommandWords.verb(arguments, positions);
    if (found.isEmpty()) {
      return UnknownCommand.answer(arguments, positions, streams);
    }
    return call(found.get(), arguments, positions);
  }

  private int call(Verb verb, List<String> arguments, List<Integer> positions) {
    try {
      return run(verb, arguments, positions);
    } catch (RuntimeException error) {
      streams.err().accept(ErrorText.of(error).orElseThrow(() -> error));
      return verb.errorCode();
    }
  }

  private int run(Verb verb, List<String> arguments, List<Integer> positions) {
    List<String> rest = new ArrayList<>(arguments);
    int length = verb.name().split(" ", -1).length;
    List<String> typed = positions.subList(0, length).stream().map(arguments::get).toList();
    for (int i = length - 1; i >= 0; i--) {
      rest.remove((int) positions.get(i));
    }
    FlagSet known = new FlagSet();
    GlobalFlags.describe(known);
    verb.describe(known);
    Optional<Flags> flags = parse(verb, known, rest);
    if (flags.isEmpty()) {
      streams.out().accept(HelpText.of(verb, known));
      return 0;
    }
    sayDeprecations(flags.get());
    List<String> missing = flags.get().missing();
    if (!missing.isEmpty()) {
      throw new KubectlError("required flag(s) \"" + String.join("\", \"", missing) + "\" not set");
    }
    Call.Words words = new Call.Words(verb.name(), String.join(" ", typed));
    return verb.run(new Call(setting, words, flags.get()));
  }

  private static Optional<Flags> parse(Verb verb, FlagSet known, List<String> words) {
    try {
      return Optional.of(FlagParser.parse(known, words));
    } catch (HelpWanted wanted) {
      return Optional.empty();
    } catch (FlagError error) {
      throw verb.misused(error);
    }
  }

  private void sayDeprecations(Flags flags) {
    for (Flags.Given given : flags.given()) {
      FlagSpec spec = given.spec();
      if (!spec.deprecation().isEmpty()) {
        streams
            .err()
            .accept("Flag --" + spec.name() + " has been deprecated, " + spec.deprecation() + "\n");
      }
    }
  }
}
