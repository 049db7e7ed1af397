package dev.seatrial.kustomize;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Copies a field of one resource, or a given value, into fields of others. */
// As filters/replacement/replacement.go in kustomize/api, v0.21.
final class Replacements {
  private static final String OWN_NAME = "metadata.name";

  private Replacements() {}

  /** Does what one entry of {@code replacements} says, or the file that it names. */
  static void entry(Resources resources, Folder folder, Tree entry) {
    String path = entry.text("", "path");
    if (path.isEmpty()) {
      apply(resources, entry);
      return;
    }
    if (entry.at("source").isPresent() || !entry.items("targets").isEmpty()) {
      throw new KustomizeException("cannot specify both path and inline replacement");
    }
    for (YamlDocument document : Yaml.read(folder.load(path)).documents()) {
      Tree tree = document.tree();
      List<Tree> entries = tree instanceof ListTree list ? list.values() : List.of(tree);
      entries.forEach(each -> apply(resources, each));
    }
  }

  private static void apply(Resources resources, Tree entry) {
    boolean given = entry.at("source").isPresent() || entry.at("sourceValue").isPresent();
    if (!given || !entry.at("targets").isPresent()) {
      throw new KustomizeException("replacements must specify a source and at least one target");
    }
    Tree value = value(resources, entry);
    for (Tree target : entry.items("targets")) {
      if (!target.at("select").isPresent()) {
        throw new KustomizeException("target must specify resources to select");
      }
      for (Resource each : targets(resources, target)) {
        copy(each, value, target);
      }
    }
  }

  private static Tree value(Resources resources, Tree entry) {
    Tree source = entry.at("source");
    if (source.isPresent() && entry.at("sourceValue").isPresent()) {
      throw new KustomizeException("value and resource selectors are mutually exclusive");
    }
    if (!source.isPresent()) {
      return entry.at("sourceValue");
    }
    Resource found = source(resources, source);
    String path = source.text(OWN_NAME, "fieldPath");
    Tree value = FieldPath.of(path).first(found.tree());
    if (value.isEmpty() || value.equals(Tree.of("")) || value.equals(ObjectTree.EMPTY)) {
      throw new KustomizeException(
          "fieldPath `%s` is missing for replacement source %s".formatted(path, id(source)));
    }
    return part(value, source.at("options"));
  }

  private static ResourceId id(Tree fields) {
    return ResourceId.named(
        GroupVersionKind.pattern(fields), fields.text("", "name"), fields.text("", "namespace"));
  }

  private static List<ResourceId> ids(Resource resource) {
    List<ResourceId> ids = new ArrayList<>();
    ids.add(ResourceId.named(resource.type(), resource.name(), resource.namespace()));
    ids.addAll(resource.formerIds());
    return ids;
  }

  private static Resource source(Resources resources, Tree source) {
    ResourceId pattern = id(source);
    List<Resource> found =
        resources.list().stream()
            .filter(each -> ids(each).stream().anyMatch(id -> id.isSelectedBy(pattern)))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String path = source.text("", "fieldPath");
    throw new KustomizeException(
        (found.isEmpty() ? "nothing selected by " : "multiple matches for selector ")
            + pattern
            + (path.isEmpty() ? "" : ":" + path)
            + optionsText(source.at("options")));
  }

  private static String optionsText(Tree options) {
    String delimiter = options.text("", "delimiter");
    boolean create = options.flag(false, "create");
    return delimiter.isEmpty() && !create
        ? ""
        : ":%s(%d), create=%b".formatted(delimiter, options.number(0, "index"), create);
  }

  /** The part of a value between two delimiters. */
  private static Tree part(Tree value, Tree options) {
    String delimiter = options.text("", "delimiter");
    if (delimiter.isEmpty()) {
      return value;
    }
    refuseUnlessScalar(value);
    List<String> parts = split(Scalars.text(value), delimiter);
    int index = options.integer(0, "index");
    if (index < 0 || index >= parts.size()) {
      throw new KustomizeException(
          "options.index %d is out of bounds for value %s".formatted(index, Scalars.text(value)));
    }
    return FieldPath.written(value, parts.get(index));
  }

  private static void refuseUnlessScalar(Tree value) {
    if (!Scalars.isScalar(value)) {
      throw new KustomizeException("delimiter option can only be used with scalar nodes");
    }
  }

  private static List<String> split(String text, String delimiter) {
    return Arrays.asList(text.split(Pattern.quote(delimiter), -1));
  }

  private static List<Resource> targets(Resources resources, Tree target) {
    Selector wanted = new Selector(target.at("select"));
    List<Selector> rejected = target.items("reject").stream().map(Selector::new).toList();
    return resources.list().stream()
        .filter(each -> wanted.fitsLabels(each.tree()))
        .filter(each -> rejected.stream().noneMatch(reject -> rejects(reject, each)))
        .filter(each -> ids(each).stream().anyMatch(wanted::fitsId))
        .toList();
  }

  private static boolean rejects(Selector reject, Resource resource) {
    boolean byLabels = reject.hasLabels() && reject.fitsLabels(resource.tree());
    boolean byId = !reject.namesNothing() && ids(resource).stream().anyMatch(reject::fitsId);
    return byLabels || byId;
  }

  private static void copy(Resource target, Tree value, Tree selector) {
    List<String> paths =
        selector.items("fieldPaths").isEmpty()
            ? List.of(OWN_NAME)
            : selector.items("fieldPaths").stream().map(Scalars::text).toList();
    Tree options = selector.at("options");
    for (String path : paths) {
      target.set(
          FieldPath.of(path)
              .changed(
                  target.tree(),
                  value,
                  options.flag(false, "create"),
                  old -> set(old, value, options)));
    }
  }

  // As setFieldValue in replacement.go.
  private static Tree set(Tree old, Tree value, Tree options) {
    String delimiter = options.text("", "delimiter");
    if (delimiter.isEmpty()) {
      return Scalars.isScalar(old) && Scalars.isScalar(value)
          ? FieldPath.written(old, Scalars.text(value))
          : value;
    }
    refuseUnlessScalar(old);
    List<String> parts = new ArrayList<>(split(Scalars.text(old), delimiter));
    int index = options.integer(0, "index");
    String text = Scalars.text(value);
    if (index < 0) {
      parts.add(0, text);
    } else if (index >= parts.size()) {
      parts.add(text);
    } else {
      parts.set(index, text);
    }
    return FieldPath.written(old, String.join(delimiter, parts));
  }
}
