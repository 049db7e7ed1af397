package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import java.util.stream.Collectors;

/** {@code kubectl help COMMAND}. */
// As InitDefaultHelpCmd in cobra's command.go, v1.10.
final class Help implements Verb {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public void describe(FlagSet flags) {}

  @Override
  public int run(Call call) {
    CommandWords words = CommandWords.of(call.arguments());
    Verb verb = words.verb();
    if (verb instanceof Root && !words.plain().isEmpty()) {
      String topic = words.rest().stream().map(Help::quoted).collect(Collectors.joining(" "));
      call.err("Unknown help topic [" + topic + "]\n" + HelpText.usageOfAll());
      return 0;
    }
    call.out(verb instanceof Root ? HelpText.ofAll() : HelpText.of(verb, verb.ownFlags()));
    return 0;
  }

  /** In backticks, as Go's {@code %#q}, or else in double quotes. */
  private static String quoted(String word) {
    return word.contains("`") ? GoText.quoted(word) : "`" + word + "`";
  }
}
