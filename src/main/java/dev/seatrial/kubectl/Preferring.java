package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.preferences.Preferences;
import dev.seatrial.kubectl.preferences.Preferences.Alias;
import dev.seatrial.kubectl.preferences.Preferences.Option;
import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has a line mean what the user's preferences make of it: flags by default, and own commands. */
// As Apply in kubectl/pkg/kuberc/kuberc.go, v0.37.
final class Preferring {
  private static final String FLAG = "--kuberc";
  private static final String ALIAS_NAME = "[a-zA-Z]+";

  private final Call.Setting setting;
  private final List<String> given;
  private Optional<String> alias = Optional.empty();

  /** Looks at a line. */
  Preferring(Call.Setting setting, List<String> given) {
    this.setting = setting;
    this.given = given;
  }

  /** The words that the line stands for; says what is wrong with the preferences, and ends. */
  List<String> words() {
    if (given.isEmpty()) {
      return given;
    }
    try {
      Optional<Preferences> preferences = loaded();
      if (preferences.isEmpty()) {
        return given;
      }
      check(preferences.get());
      return withDefaults(withoutAlias(preferences.get()), preferences.get());
    } catch (KubectlError error) {
      err("error occurred while applying preferences " + error.message() + "\n");
      throw new SilentExit();
    }
  }

  private void err(String text) {
    setting.streams().err().accept(text);
  }

  // As DefaultGetPreferences there; kubectl ends none of these lines.
  private Optional<Preferences> loaded() {
    String asked = asked();
    Optional<PreferenceFile> file = file(asked);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    boolean isAsked = file.get().isAsked();
    if (!file.get().exists()) {
      if (isAsked) {
        throw new KubectlError("kuberc error kuberc: " + file.get().missing());
      }
      return Optional.empty();
    }
    Optional<Preferences.Read> read;
    try {
      read = file.get().read();
    } catch (KubectlError error) {
      if (isAsked) {
        throw new KubectlError("kuberc error kuberc: " + error.message());
      }
      err("kuberc: no preferences loaded from " + file.get().name() + ": " + error.message());
      return Optional.empty();
    }
    read.filter(found -> !found.unknownFields().isEmpty())
        .ifPresent(
            found ->
                err(
                    "kuberc: ignoring strict decoding error in "
                        + file.get().name()
                        + ": "
                        + PreferenceFile.strictness(found)));
    return read.map(Preferences.Read::preferences);
  }

  private Optional<PreferenceFile> file(String asked) {
    try {
      return PreferenceFile.of(setting, asked);
    } catch (KubectlError error) {
      throw new KubectlError("kuberc error " + error.message());
    }
  }

  // As getExplicitKuberc there.
  private String asked() {
    for (int i = 0; i < given.size() && !given.get(i).equals("--"); i++) {
      String word = given.get(i);
      boolean isNext = word.equals(FLAG);
      if (isNext || word.contains(FLAG + "=")) {
        String file =
            isNext
                ? given.subList(i + 1, given.size()).stream().findFirst().orElse("")
                : word.split("=", -1)[1];
        if (file.isEmpty()) {
          throw new KubectlError("kuberc file is not found");
        }
        return file;
      }
    }
    return "";
  }

  private static void check(Preferences preferences) {
    Set<String> names = new LinkedHashSet<>();
    for (Alias each : preferences.aliases()) {
      if (!each.name().matches(ALIAS_NAME)) {
        throw new KubectlError("invalid alias name, can only include alphabetical characters");
      }
      check(each.options());
      if (!names.add(each.name())) {
        throw new KubectlError("duplicate alias name " + each.name());
      }
    }
    preferences.defaults().forEach(each -> check(each.options()));
  }

  private static void check(List<Option> options) {
    for (Option option : options) {
      if (option.name().startsWith("-")) {
        throw new KubectlError(
            "flag name " + option.name() + " should be in long form without dashes");
      }
    }
  }

  /** The line with the command that the user's own name for it stands for. */
  private List<String> withoutAlias(Preferences preferences) {
    CommandWords called = CommandWords.of(given);
    if (isKnown(called)) {
      return given;
    }
    int at = 0;
    while (at < given.size() && given.get(at).startsWith("-")) {
      at++;
    }
    for (Alias each : preferences.aliases()) {
      if (at < given.size() && each.name().equals(given.get(at))) {
        return expanded(each, at);
      }
    }
    return given;
  }

  private static boolean isKnown(CommandWords words) {
    return !(words.verb() instanceof Root) || words.plain().isEmpty();
  }

  private List<String> expanded(Alias own, int at) {
    if (Verbs.find(own.name()).isPresent()) {
      err(
          "Warning: Setting alias "
              + GoText.quoted(own.name())
              + " to a built-in command is not supported\n");
      return given;
    }
    CommandWords command = CommandWords.of(fields(own.command()));
    if (command.verb() instanceof Root) {
      throw new KubectlError(
          "command %s not found to set alias %s: [%s]"
              .formatted(
                  GoText.quoted(own.command()),
                  GoText.quoted(own.name()),
                  String.join(" ", command.rest())));
    }
    alias = Optional.of(own.name());
    PreferredFlags flags =
        new PreferredFlags(
            command.verb(),
            given,
            "invalid alias flag %s in alias kubectl",
            "could not apply value %s to flag %s in alias kubectl err: %s");
    List<String> words = new ArrayList<>(given.subList(0, at));
    words.addAll(command.typed());
    words.addAll(flags.of(own.options()));
    words.addAll(own.first());
    words.addAll(given.subList(at + 1, given.size()));
    words.addAll(own.last());
    return words;
  }

  private static List<String> fields(String command) {
    return command.isBlank() ? List.of() : List.of(command.strip().split("\\s+", -1));
  }

  /** The line with the flags that the user prefers and has not given. */
  private List<String> withDefaults(List<String> words, Preferences preferences) {
    CommandWords called = CommandWords.of(words);
    List<String> flags = new ArrayList<>();
    for (Preferences.Defaults defaults : preferences.defaults()) {
      List<String> fields = fields(defaults.command());
      CommandWords command = CommandWords.of(fields);
      boolean isAlias = alias.equals(fields.stream().findFirst());
      if (!isAlias && !isKnown(command)) {
        err(
            "Warning: command "
                + GoText.quoted(defaults.command())
                + " not found to set kuberc override\n");
      } else if (isAlias) {
        throw new KubectlError("alias " + alias.orElseThrow() + " can not be overridden");
      } else if (alias.isEmpty() && lastWord(command.verb()).equals(lastWord(called.verb()))) {
        flags.addAll(preferred(called.verb(), words, defaults));
      }
    }
    if (flags.isEmpty()) {
      return words;
    }
    List<String> all = new ArrayList<>(called.typed());
    all.addAll(flags);
    all.addAll(called.rest());
    return all;
  }

  private static List<String> preferred(
      Verb verb, List<String> words, Preferences.Defaults defaults) {
    String command = defaults.command().replace("%", "%%");
    return new PreferredFlags(
            verb,
            words,
            "invalid flag %s for command " + command,
            "could not apply override value %s to flag %s in command " + command + " err: %s")
        .of(defaults.options());
  }

  private static String lastWord(Verb verb) {
    return verb.name().substring(verb.name().lastIndexOf(' ') + 1);
  }
}
