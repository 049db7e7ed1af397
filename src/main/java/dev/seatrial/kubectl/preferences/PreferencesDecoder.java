package dev.seatrial.kubectl.preferences;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a document as preferences of any version. */
// As decodePreference in kubectl/pkg/kuberc/marshal.go, v0.37.
final class PreferencesDecoder {
  private final List<String> unknown = new ArrayList<>();
  private final boolean old;
  private boolean malformed;

  private PreferencesDecoder(boolean old) {
    this.old = old;
  }

  /**
   * The preferences with the names of their newest version; empty where it holds something else.
   */
  static Optional<Preferences.Read> decoded(Tree document) {
    String version = document.text("", "apiVersion");
    boolean old = version.equals(Preferences.OLD_VERSION);
    boolean isKnown = old || version.equals(Preferences.VERSION);
    if (!isKnown || !document.text("", "kind").equals(Preferences.KIND)) {
      return Optional.empty();
    }
    PreferencesDecoder decoder = new PreferencesDecoder(old);
    Tree tree = decoder.whole(document);
    return decoder.malformed
        ? Optional.empty()
        : Optional.of(new Preferences.Read(new Preferences(tree), List.copyOf(decoder.unknown)));
  }

  private Tree whole(Tree document) {
    Map<String, BiFunction<Tree, String, Tree>> fields = new LinkedHashMap<>();
    fields.put("kind", (value, at) -> Tree.of(Preferences.KIND));
    fields.put("apiVersion", (value, at) -> Tree.of(Preferences.VERSION));
    fields.put(old ? "overrides" : "defaults", (value, at) -> list(value, at, this::defaults));
    fields.put("aliases", (value, at) -> list(value, at, this::alias));
    if (!old) {
      fields.put("credentialPluginPolicy", this::text);
      fields.put("credentialPluginAllowlist", (value, at) -> list(value, at, this::entry));
    }
    Tree whole = object(document, "", fields);
    Tree defaults = whole.at(old ? "overrides" : "defaults");
    return new ObjectBuilder()
        .put("kind", whole.at("kind"))
        .put("apiVersion", whole.at("apiVersion"))
        .put("defaults", defaults.isPresent() ? defaults : Tree.NULL)
        .put("aliases", whole.at("aliases").isPresent() ? whole.at("aliases") : Tree.NULL)
        .put("credentialPluginPolicy", whole.at("credentialPluginPolicy"))
        .put("credentialPluginAllowlist", whole.at("credentialPluginAllowlist"))
        .build();
  }

  private Tree defaults(Tree tree, String place) {
    Map<String, BiFunction<Tree, String, Tree>> fields = new LinkedHashMap<>();
    fields.put("command", this::text);
    fields.put(optionsField(), this::options);
    Tree read = object(tree, place, fields);
    Tree options = read.at(optionsField());
    return new ObjectBuilder()
        .put("command", read.text("", "command"))
        .put("options", options.isPresent() ? options : Tree.NULL)
        .build();
  }

  private Tree alias(Tree tree, String place) {
    Map<String, BiFunction<Tree, String, Tree>> fields = new LinkedHashMap<>();
    fields.put("name", this::text);
    fields.put("command", this::text);
    fields.put("prependArgs", (value, at) -> list(value, at, this::text));
    fields.put("appendArgs", (value, at) -> list(value, at, this::text));
    fields.put(optionsField(), this::options);
    Tree read = object(tree, place, fields);
    return new ObjectBuilder()
        .put("name", read.text("", "name"))
        .put("command", read.text("", "command"))
        .put("prependArgs", read.at("prependArgs"))
        .put("appendArgs", read.at("appendArgs"))
        .put("options", read.at(optionsField()))
        .build();
  }

  private String optionsField() {
    return old ? "flags" : "options";
  }

  private Tree options(Tree value, String place) {
    Map<String, BiFunction<Tree, String, Tree>> fields = new LinkedHashMap<>();
    fields.put("name", this::text);
    fields.put("default", this::text);
    return list(value, place, (item, at) -> Preferences.Option.of(object(item, at, fields)).tree());
  }

  private Tree entry(Tree tree, String place) {
    Map<String, BiFunction<Tree, String, Tree>> fields = new LinkedHashMap<>();
    fields.put("name", this::text);
    fields.put("command", this::text);
    return object(tree, place, fields);
  }

  /** The known fields of an object, each as its reader has it. */
  private Tree object(Tree tree, String place, Map<String, BiFunction<Tree, String, Tree>> fields) {
    if (!(tree instanceof ObjectTree object)) {
      malformed |= tree.isPresent() && tree != Tree.NULL;
      return ObjectTree.EMPTY;
    }
    ObjectBuilder read = new ObjectBuilder();
    for (String name : object.sorted().names()) {
      String at = place.isEmpty() ? name : place + "." + name;
      BiFunction<Tree, String, Tree> field = fields.get(name);
      if (field == null) {
        unknown.add("unknown field \"" + at + "\"");
      } else {
        read.put(name, field.apply(object.at(name), at));
      }
    }
    return read.build();
  }

  private Tree list(Tree tree, String place, BiFunction<Tree, String, Tree> item) {
    if (!(tree instanceof ListTree list)) {
      malformed |= tree != Tree.NULL;
      return Tree.ABSENT;
    }
    List<Tree> items = new ArrayList<>();
    for (Tree each : list.values()) {
      items.add(item.apply(each, place + "[" + items.size() + "]"));
    }
    return Tree.of(items);
  }

  private Tree text(Tree tree, String place) {
    if (!(tree instanceof TextTree)) {
      malformed |= tree != Tree.NULL;
      return Tree.of("");
    }
    return tree;
  }
}
