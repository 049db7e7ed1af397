package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.flag.FlagParser;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.FlagSpec;
import dev.seatrial.kubectl.flag.Flags;
import java.util.List;

/** Finds the verb that a command line calls, runs it and tells what went wrong. */
final class Dispatch {
  private static final String HELP = "help";

  private final Call.Setting setting;
  private final Streams streams;

  Dispatch(Call.Setting setting) {
    this.setting = setting;
    this.streams = setting.streams();
  }

  int run(List<String> arguments) {
    if (Completing.isAsked(arguments)) {
      return Completing.answer(arguments, setting);
    }
    CommandWords words;
    try {
      words = CommandWords.of(new Preferring(setting, arguments).words());
    } catch (SilentExit told) {
      return 1;
    }
    Verb verb = words.verb();
    try {
      if (verb instanceof Root) {
        Root.refuse(words, setting);
      }
      return run(words);
    } catch (RuntimeException error) {
      streams.err().accept(ErrorText.of(error).orElseThrow(() -> error));
      return verb.errorCode();
    }
  }

  // As execute in cobra's command.go, v1.10.
  private int run(CommandWords words) {
    Verb verb = words.verb();
    FlagSet known = verb.allFlags();
    known.flag(HELP).letter(HELP, "h");
    Flags flags = parse(verb, known, words.rest());
    if (flags.flag(HELP)) {
      streams
          .out()
          .accept(verb instanceof Root ? HelpText.ofAll() : HelpText.of(verb, verb.ownFlags()));
      return 0;
    }
    List<String> missing = flags.missing();
    if (!missing.isEmpty()) {
      throw new KubectlError("required flag(s) \"" + String.join("\", \"", missing) + "\" not set");
    }
    Call.Words named = new Call.Words(verb, String.join(" ", words.typed()));
    Call call = new Call(setting, named, flags);
    Preconditions.check(call);
    int exitCode = verb.run(call);
    refuseWarnings(call);
    return exitCode;
  }

  // As the PersistentPostRunE of NewKubectlCommand in kubectl/pkg/cmd/cmd.go, v0.37.
  private static void refuseWarnings(Call call) {
    int count = call.warningsFromServer();
    if (count > 0 && call.flags().flag("warnings-as-errors")) {
      throw new KubectlError(count + (count == 1 ? " warning received" : " warnings received"));
    }
  }

  private Flags parse(Verb verb, FlagSet known, List<String> words) {
    try {
      return FlagParser.parse(known, words, this::sayDeprecation);
    } catch (FlagError error) {
      throw verb.misused(error);
    }
  }

  private void sayDeprecation(FlagSpec spec) {
    if (!spec.deprecation().isEmpty()) {
      streams
          .err()
          .accept("Flag --" + spec.name() + " has been deprecated, " + spec.deprecation() + "\n");
    }
  }
}
