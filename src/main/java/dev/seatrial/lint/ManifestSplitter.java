package dev.seatrial.lint;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.DuplicateKey;
import dev.seatrial.yaml.SourceMap;
import dev.seatrial.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;

/** Takes lists apart into their objects, as kubectl does before it sends anything. */
// As decodeToList in k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/helpers.go, v1.37.
final class ManifestSplitter {
  private final String file;
  private final int document;
  private final List<DuplicateKey> duplicates;
  private final List<Manifest> manifests = new ArrayList<>(1);

  private ManifestSplitter(String file, YamlDocument document) {
    this.file = file;
    this.document = document.index();
    this.duplicates = document.duplicates();
  }

  static List<Manifest> split(String file, YamlDocument document) {
    ManifestSplitter splitter = new ManifestSplitter(file, document);
    splitter.add(document.tree(), document.sourceMap(), Path.ROOT);
    return splitter.manifests;
  }

  private void add(Tree tree, SourceMap map, Path from) {
    if (!(tree.at("items") instanceof ListTree) || !tree.text("", "kind").endsWith("List")) {
      manifests.add(new Manifest(file, document, tree, map, duplicatesBelow(from)));
      return;
    }
    List<Tree> items = tree.items("items");
    for (int i = 0; i < items.size(); i++) {
      Path item = Path.of("items").index(i);
      add(typed(items.get(i), tree), map.at(item), joined(from, i));
    }
  }

  /** Items of a typed list, such as a ConfigMapList, need not say what they are. */
  private static Tree typed(Tree item, Tree list) {
    boolean untyped = item.at("kind").isEmpty() && item.at("apiVersion").isEmpty();
    if (!untyped || !(item instanceof ObjectTree object)) {
      return item;
    }
    String kind = list.text("", "kind");
    return object
        .with("kind", Tree.of(kind.substring(0, kind.length() - "List".length())))
        .with("apiVersion", list.at("apiVersion"));
  }

  private static Path joined(Path from, int item) {
    return from.field("items").index(item);
  }

  private List<DuplicateKey> duplicatesBelow(Path from) {
    if (duplicates.isEmpty() || from.isRoot()) {
      return duplicates;
    }
    List<DuplicateKey> below = new ArrayList<>();
    for (DuplicateKey duplicate : duplicates) {
      List<Path.Step> steps = duplicate.path().steps();
      List<Path.Step> prefix = from.steps();
      if (steps.size() >= prefix.size() && steps.subList(0, prefix.size()).equals(prefix)) {
        Path rest = path(steps.subList(prefix.size(), steps.size()));
        below.add(new DuplicateKey(rest, duplicate.first(), duplicate.again()));
      }
    }
    return below;
  }

  private static Path path(List<Path.Step> steps) {
    Path path = Path.ROOT;
    for (Path.Step step : steps) {
      path =
          step instanceof Path.Index index
              ? path.index(index.position())
              : path.field(((Path.Field) step).name());
    }
    return path;
  }
}
