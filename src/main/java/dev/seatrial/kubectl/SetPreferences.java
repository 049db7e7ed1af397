package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SeveralErrors;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.preferences.Preferences;
import dev.seatrial.kubectl.preferences.Preferences.Alias;
import dev.seatrial.kubectl.preferences.Preferences.Option;
import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl kuberc set}. */
// As set.go in kubectl/pkg/cmd/kuberc, v0.37.
final class SetPreferences implements Verb {
  private static final String DEFAULTS = "defaults";
  private static final String ALIASES = "aliases";
  private static final String PLUGINS = "credentialplugin";
  private static final String ALLOW_LIST = "Allowlist";

  @Override
  public String name() {
    return "kuberc set";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.texts("allowlist-entry").texts("appendarg").text("command", "");
    flags.text("kuberc", "").text("name", "").texts("option").flag("overwrite");
    flags.text("policy", "").texts("prependarg").text("section", "").required("section");
  }

  /** The file that a command is about. */
  static PreferenceFile file(Call call) {
    return PreferenceFile.of(call.setting(), call.flags().text("kuberc"))
        .orElseThrow(
            () -> new KubectlError("KUBERC is disabled via KUBERC=off environment variable"));
  }

  @Override
  public int run(Call call) {
    PreferenceFile file = file(call);
    check(call.flags());
    Preferences before = file.exists() ? file.readExactly() : Preferences.EMPTY;
    List<Option> options =
        call.flags().texts("option").stream().map(SetPreferences::option).toList();
    Preferences after =
        switch (call.flags().text("section")) {
          case DEFAULTS -> withDefaults(call.flags(), before, options);
          case ALIASES -> withAlias(call.flags(), before, options);
          default -> before.withPlugins(call.flags().text("policy"), allowed(call.flags()));
        };
    file.write(after, call);
    return 0;
  }

  private static void check(Flags flags) {
    String section = flags.text("section");
    boolean named = !flags.text("name").isEmpty();
    if (!List.of(DEFAULTS, ALIASES, PLUGINS).contains(section)) {
      throw new KubectlError(
          "--section must be \"defaults\", \"aliases\", or \"credentialplugin\", got: " + section);
    }
    if (section.equals(ALIASES) && !named) {
      throw new KubectlError("--name is required when --section=aliases");
    }
    if (section.equals(DEFAULTS) && named) {
      throw new KubectlError("--name should not be specified when --section=defaults");
    }
    if (section.equals(DEFAULTS) && (flags.has("prependarg") || flags.has("appendarg"))) {
      throw new KubectlError("--prependarg and --appendarg are only valid for --section=aliases");
    }
    if (section.equals(PLUGINS)) {
      checkPolicy(flags);
    } else if (flags.text("command").isEmpty()) {
      throw new KubectlError("--command is required when --section=aliases or --section=defaults");
    }
  }

  private static void checkPolicy(Flags flags) {
    String policy = flags.text("policy");
    boolean lists = flags.has("allowlist-entry");
    switch (policy) {
      case "" -> throw new KubectlError("--policy is required when --section=credentialplugin");
      case "AllowAll", "DenyAll" -> {
        if (lists) {
          throw new KubectlError(
              "--allowlist-entry may only be used when --section=credentialplugin and"
                  + " --policy=Allowlist");
        }
      }
      case ALLOW_LIST -> {
        if (!lists) {
          throw new KubectlError(
              "--allowlist-entry is required when --section=credentialplugin and"
                  + " --policy=Allowlist");
        }
      }
      default ->
          throw new KubectlError(
              " --policy must be  \"AllowAll\", \"DenyAll\", or \"Allowlist\", got: " + policy);
    }
  }

  private static Option option(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new KubectlError(
          "invalid option format " + GoText.quoted(text) + ", expected flag=value");
    }
    return new Option(text.substring(0, equals).replaceAll("^-+", ""), text.substring(equals + 1));
  }

  private static Preferences withDefaults(Flags flags, Preferences before, List<Option> options) {
    String command = flags.text("command");
    Optional<Preferences.Defaults> present =
        before.defaults().stream().filter(each -> each.command().equals(command)).findFirst();
    if (present.isPresent() && !flags.flag("overwrite")) {
      throw new KubectlError(
          "defaults for command "
              + GoText.quoted(command)
              + " already exist, use --overwrite to replace");
    }
    boolean keeps = options.isEmpty() && present.isPresent();
    return before.withDefaults(command, keeps ? present.get().options() : options);
  }

  private static Preferences withAlias(Flags flags, Preferences before, List<Option> options) {
    String name = flags.text("name");
    Optional<Alias> present =
        before.aliases().stream().filter(each -> each.name().equals(name)).findFirst();
    if (present.isPresent() && !flags.flag("overwrite")) {
      throw new KubectlError(
          "alias " + GoText.quoted(name) + " already exists, use --overwrite to replace");
    }
    List<String> first = flags.texts("prependarg");
    List<String> last = flags.texts("appendarg");
    return before.withAlias(
        new Alias(
            name,
            flags.text("command"),
            first.isEmpty() ? present.map(Alias::first).orElse(first) : first,
            last.isEmpty() ? present.map(Alias::last).orElse(last) : last,
            options.isEmpty() ? present.map(Alias::options).orElse(options) : options));
  }

  private static List<String> allowed(Flags flags) {
    List<String> commands = new ArrayList<>();
    List<RuntimeException> errors = new ArrayList<>();
    for (String entries : flags.texts("allowlist-entry")) {
      for (String entry : entries.split(",", -1)) {
        String problem = problem(entry);
        if (problem.isEmpty()) {
          commands.add(entry.substring(entry.indexOf('=') + 1));
        } else {
          errors.add(new KubectlError(problem));
        }
      }
    }
    SeveralErrors.throwAny(errors);
    return commands;
  }

  private static String problem(String entry) {
    int equals = entry.indexOf('=');
    String field = equals < 0 ? "" : entry.substring(0, equals);
    if (equals < 0) {
      return "improperly formatted allowlist entry: " + GoText.quoted(entry);
    }
    if (field.equals("name")) {
      return "allowlist entry field \"name\" is deprecated, use \"command\" instead";
    }
    if (!field.equals("command")) {
      return "unrecognized allowlist entry field: " + GoText.quoted(field);
    }
    return entry.substring(equals + 1).isBlank()
        ? "empty value in allowlist entry for field \"command\""
        : "";
  }
}
