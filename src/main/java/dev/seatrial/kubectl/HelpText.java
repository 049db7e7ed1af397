package dev.seatrial.kubectl;

import java.util.Comparator;
import java.util.List;

/** Help, in our words: which verbs there are and which flags a verb takes. */
final class HelpText {
  private HelpText() {}

  static String ofAll() {
    return "kubectl against a simulated cluster. The commands:\n"
        + listed(Verbs.names())
        + "\nUse \"kubectl <command> --help\" to see the flags of a command.\n";
  }

  static String ofGroup(String group) {
    List<String> names =
        Verbs.names().stream().filter(name -> name.startsWith(group + " ")).toList();
    return "The commands of \"kubectl " + group + "\":\n" + listed(names);
  }

  static String of(Verb verb, FlagSet flags) {
    StringBuilder text = new StringBuilder("kubectl " + verb.name() + " takes these flags:\n");
    flags.all().stream()
        .sorted(Comparator.comparing(FlagSpec::name))
        .forEach(flag -> text.append("  ").append(flag.title()).append('\n'));
    return text.toString();
  }

  private static String listed(List<String> names) {
    StringBuilder text = new StringBuilder();
    names.forEach(name -> text.append("  ").append(name).append('\n'));
    return text.toString();
  }
}
