package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.Surroundings;
import dev.seatrial.kubectl.flag.FlagError;
import dev.seatrial.kubectl.flag.FlagParser;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.FlagSpec;
import dev.seatrial.kubectl.flag.Flags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells what may come next in a line: commands, flags and their values, kinds and names. */
// As getCompletions in cobra's completions.go, v1.10.
public final class Completion {
  private static final String HELP = "help";

  private final Call.Setting setting;
  private final List<String> before;
  private final CommandWords words;
  private final FlagSet own;
  private final FlagSet known;

  Completion(Call.Setting setting, List<String> before) {
    this.setting = setting;
    this.before = before;
    this.words = CommandWords.of(before);
    this.own = words.verb().ownFlags();
    own.flag(HELP).letter(HELP, "h");
    this.known = words.verb().allFlags();
    known.flag(HELP).letter(HELP, "h");
  }

  /**
   * What may stand in the place of a word that was begun; sorted.
   *
   * @param before the words before it, which come after {@code kubectl}
   * @param begun what there is of it
   */
  public static List<String> of(Cluster cluster, List<String> before, String begun) {
    Streams silent = new Streams(() -> new byte[0], text -> {}, text -> {});
    Call.Setting setting = new Call.Setting(cluster, Path.of(""), silent, Surroundings.BARE);
    int equals = begun.startsWith("--") ? begun.indexOf('=') : -1;
    return new Completion(setting, before)
        .next(begun).words().stream()
            .map(word -> begun.substring(0, equals + 1) + word)
            .sorted()
            .distinct()
            .toList();
  }

  CommandWords command() {
    return words;
  }

  /** What may come next. */
  Candidates next(String begun) {
    if (words.verb() instanceof Root && !words.plain().isEmpty()) {
      return Candidates.failure(
          "unable to find a command for arguments: [" + String.join(" ", before) + "]");
    }
    PendingFlag pending = PendingFlag.of(known, words.rest(), begun);
    Flags flags;
    try {
      flags = parsed(pending.before());
    } catch (FlagError error) {
      return Candidates.failure(
          "Error while parsing flags from args ["
              + String.join(" ", pending.before())
              + "]: "
              + error.message());
    }
    boolean takesFlags = !pending.before().contains("--");
    if (takesFlags && !pending.unknown().isEmpty()) {
      return Candidates.failure(
          "Subcommand '%s' does not support flag '%s'"
              .formatted(lastWord(words.verb().name()), pending.unknown()));
    }
    if (flags.flag(HELP)) {
      return Candidates.of(List.of());
    }
    if (takesFlags && pending.flag().isPresent()) {
      return value(flags, pending);
    }
    boolean isFlag = begun.startsWith("-") && !begun.contains("=");
    return takesFlags && isFlag ? flagNames(flags, begun) : argument(flags, pending.begun());
  }

  private static String lastWord(String name) {
    return name.isEmpty() ? "kubectl" : name.substring(name.lastIndexOf(' ') + 1);
  }

  private Flags parsed(List<String> arguments) {
    return FlagParser.parse(known, arguments, spec -> {});
  }

  private Candidates value(Flags flags, PendingFlag pending) {
    String name = pending.flag().orElseThrow().name();
    if (name.equals("filename")) {
      return Candidates.of(List.of("json", "yaml", "yml")).with(Candidates.Directive.FILE_ENDINGS);
    }
    ArgumentCompletion arguments = new ArgumentCompletion(setting, flags);
    String verb = words.verb().name();
    if (verb.equals("exec") && name.equals("container")) {
      return arguments.ofContainer(flags.arguments(), pending.begun());
    }
    return own.find(name).isPresent()
        ? arguments.ofOwnFlag(verb, name, pending.begun())
        : arguments.ofFlag(name, pending.begun());
  }

  private Candidates flagNames(Flags flags, String begun) {
    List<String> required = required(flags, begun);
    if (!required.isEmpty()) {
      return Candidates.of(required);
    }
    List<String> names = new ArrayList<>();
    for (FlagSpec flag : ordered()) {
      if (flag.deprecation().isEmpty() && (!flags.has(flag.name()) || takesSeveral(flag))) {
        names.addAll(names(flag, begun));
      }
    }
    return Candidates.of(names);
  }

  /** The flags of all commands first, then the command's own. */
  private List<FlagSpec> ordered() {
    List<FlagSpec> ordered = new ArrayList<>(known.all());
    boolean atRoot = words.verb() instanceof Root;
    ordered.sort(
        Comparator.comparing((FlagSpec flag) -> !atRoot && own.find(flag.name()).isPresent())
            .thenComparing(FlagSpec::name));
    return ordered;
  }

  private static boolean takesSeveral(FlagSpec flag) {
    return switch (flag.kind()) {
      case LIST, TEXTS, PAIRS -> true;
      case FLAG, TRISTATE, TEXT, NUMBER, SHORT_NUMBER, DURATION, SELECTED_PAIRS -> false;
    };
  }

  private static List<String> names(FlagSpec flag, String begun) {
    List<String> names = new ArrayList<>(List.of("--" + flag.name()));
    if (!flag.shorthand().isEmpty()) {
      names.add("-" + flag.shorthand());
    }
    names.removeIf(name -> !name.startsWith(begun));
    return names;
  }

  private List<String> required(Flags flags, String begun) {
    return own.required().stream()
        .filter(name -> !flags.has(name))
        .sorted()
        .flatMap(name -> names(own.find(name).orElseThrow(), begun).stream())
        .toList();
  }

  private Candidates argument(Flags flags, String begun) {
    List<String> required = required(flags, begun);
    Optional<Candidates> parts = parts(flags, begun);
    if (parts.isPresent()) {
      return parts.get();
    }
    Candidates found =
        new ArgumentCompletion(setting, flags)
            .ofArgument(words.verb().name(), flags.arguments(), begun);
    return found.after(required);
  }

  /** The words that name a part of the command; empty where none may follow. */
  private Optional<Candidates> parts(Flags flags, String begun) {
    boolean hasOwn = flags.given().stream().anyMatch(each -> isOwn(each.spec().name()));
    String name = words.verb().name();
    if (!flags.arguments().isEmpty() || hasOwn) {
      return Optional.empty();
    }
    List<String> parts = Verbs.parts(name);
    return parts.isEmpty() ? Optional.empty() : Optional.of(Candidates.begun(parts, begun));
  }

  private boolean isOwn(String flag) {
    return !(words.verb() instanceof Root) && own.find(flag).isPresent();
  }
}
