package dev.seatrial.kubectl.preferences;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Preferences in the newest version of their kind, fields in Go's order.
 *
 * @param tree the whole object
 */
// As types.go in kubectl/pkg/config/v1beta1 and marshal.go in kubectl/pkg/kuberc, v0.37.
public record Preferences(Tree tree) {
  static final String VERSION = "kubectl.config.k8s.io/v1beta1";
  static final String OLD_VERSION = "kubectl.config.k8s.io/v1alpha1";
  static final String KIND = "Preference";
  private static final String DEFAULTS = "defaults";
  private static final String ALIASES = "aliases";

  /** No preferences. */
  public static final Preferences EMPTY = new Preferences(empty());

  /** What kubectl recommends to who has none. */
  // As CreateDefaultPreference in marshal.go.
  public static final Preferences RECOMMENDED =
      EMPTY
          .withDefaults("apply", List.of(new Option("server-side", "true")))
          .withDefaults("delete", List.of(new Option("interactive", "true")));

  /** The value of a flag, its name without dashes. */
  public record Option(String name, String value) {
    static Option of(Tree tree) {
      return new Option(tree.text("", "name"), tree.text("", "default"));
    }

    Tree tree() {
      return new ObjectBuilder().put("name", name).put("default", value).build();
    }
  }

  /** What is preferred for a command. */
  public record Defaults(String command, List<Option> options) {}

  /** A command with a name of the user's. */
  public record Alias(
      String name, String command, List<String> first, List<String> last, List<Option> options) {
    Tree tree() {
      return new ObjectBuilder()
          .put("name", name)
          .put("command", command)
          .put("prependArgs", first.isEmpty() ? Tree.ABSENT : Tree.texts(first))
          .put("appendArgs", last.isEmpty() ? Tree.ABSENT : Tree.texts(last))
          .put("options", options.isEmpty() ? Tree.ABSENT : trees(options))
          .build();
    }
  }

  /** The first preferences of a text, and the fields in it that there are not. */
  public record Read(Preferences preferences, List<String> unknownFields) {}

  private static Tree empty() {
    return new ObjectBuilder()
        .put("kind", KIND)
        .put("apiVersion", VERSION)
        .put(DEFAULTS, Tree.NULL)
        .put(ALIASES, Tree.NULL)
        .build();
  }

  /** Whether a text has nothing in it. */
  public static boolean isBlank(byte[] text) {
    YamlText read = Yaml.read(text);
    return read.problems().isEmpty()
        && read.documents().stream()
            .allMatch(each -> each.problems().isEmpty() && each.tree().isUnset());
  }

  /** The first document of a text that holds preferences; empty where none does. */
  public static Optional<Read> read(byte[] bytes) {
    YamlText text = Yaml.read(bytes);
    for (YamlDocument document : text.documents()) {
      Optional<Read> read =
          document.problems().isEmpty()
              ? PreferencesDecoder.decoded(document.tree())
              : Optional.empty();
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  /** The preferred flags of commands. */
  public List<Defaults> defaults() {
    return tree.items(DEFAULTS).stream()
        .map(each -> new Defaults(each.text("", "command"), options(each)))
        .toList();
  }

  /** The commands with names of the user's. */
  public List<Alias> aliases() {
    return tree.items(ALIASES).stream()
        .map(
            each ->
                new Alias(
                    each.text("", "name"),
                    each.text("", "command"),
                    texts(each, "prependArgs"),
                    texts(each, "appendArgs"),
                    options(each)))
        .toList();
  }

  private static List<Option> options(Tree tree) {
    return tree.items("options").stream().map(Option::of).toList();
  }

  private static List<String> texts(Tree tree, String field) {
    return tree.items(field).stream().map(each -> each.text("")).toList();
  }

  private static Tree trees(List<Option> options) {
    return Tree.of(options.stream().map(Option::tree).toList());
  }

  /** With lists where there are none. */
  public Preferences shown() {
    Tree shown = tree;
    for (String field : List.of(DEFAULTS, ALIASES)) {
      shown = shown.at(field).isUnset() ? shown.with(new ListTree(List.of()), field) : shown;
    }
    return new Preferences(shown);
  }

  /** With the flags of a command, in place of those that were preferred before. */
  public Preferences withDefaults(String command, List<Option> options) {
    Tree defaults =
        new ObjectBuilder()
            .put("command", command)
            .put("options", options.isEmpty() ? Tree.NULL : trees(options))
            .build();
    return with(DEFAULTS, "command", defaults);
  }

  /** With a command of that name, in place of the one of that name before. */
  public Preferences withAlias(Alias alias) {
    return with(ALIASES, "name", alias.tree());
  }

  /** With what is let run to prove who the user is. */
  public Preferences withPlugins(String policy, List<String> commands) {
    Tree set = tree.with(Tree.of(policy), "credentialPluginPolicy");
    if (commands.isEmpty()) {
      return new Preferences(set);
    }
    List<Tree> entries = new ArrayList<>();
    for (String command : commands) {
      entries.add(new ObjectBuilder().put("command", command).build());
    }
    return new Preferences(set.with(Tree.of(entries), "credentialPluginAllowlist"));
  }

  private Preferences with(String list, String key, Tree item) {
    List<Tree> items = new ArrayList<>(tree.items(list));
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).at(key).equals(item.at(key))) {
        items.set(i, item);
        return new Preferences(tree.with(Tree.of(items), list));
      }
    }
    items.add(item);
    return new Preferences(tree.with(Tree.of(items), list));
  }
}
