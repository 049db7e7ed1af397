package dev.seatrial.kustomize;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the objects of a text, lists taken apart. */
// As SliceFromBytes in kustomize/api/resource/factory.go, v0.21.
final class ResourceReader {
  /** How upstream marks a text that is no YAML; other places look for the word. */
  static final String MALFORMED = "MalformedYAMLError";

  private ResourceReader() {}

  /** The objects of a file. */
  static List<Resource> ofFile(Folder folder, String path) {
    byte[] bytes = folder.load(path);
    try {
      return read(bytes);
    } catch (KustomizeException error) {
      boolean malformed = error.message().contains(MALFORMED);
      throw malformed ? new KustomizeException(error.message() + " in File: " + path) : error;
    }
  }

  static List<Resource> read(byte[] bytes) {
    YamlText text = Yaml.read(bytes);
    refuse(text.problems());
    Deque<Tree> waiting = new ArrayDeque<>();
    for (YamlDocument document : text.documents()) {
      refuse(document.problems());
      Tree tree = WrittenWords.kept(text, document);
      if (!tree.isUnset() && !ObjectTree.EMPTY.equals(tree)) {
        checkMetadata(tree);
        waiting.add(tree);
      }
    }
    List<Resource> resources = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Tree tree = waiting.remove();
      if (tree.text("", "kind").endsWith("List") && tree.at("items").isPresent()) {
        waiting.addAll(itemsOf(tree));
      } else {
        resources.add(new Resource(tree));
      }
    }
    return resources;
  }

  private static List<Tree> itemsOf(Tree list) {
    Tree items = list.at("items");
    if (!items.isUnset() && !(items instanceof ListTree)) {
      throw new KustomizeException(
          "expected array in " + list.text("", "kind") + "/items, but found " + goType(items));
    }
    List<Tree> found = new ArrayList<>();
    for (Tree item : items.items()) {
      checkMetadata(item);
      found.add(item);
    }
    return found;
  }

  private static String goType(Tree tree) {
    return tree instanceof ObjectTree ? "map[string]interface {}" : "string";
  }

  private static void refuse(List<YamlProblem> problems) {
    for (YamlProblem problem : problems) {
      if (problem.kind() != YamlProblem.Kind.UNREAD) {
        throw new KustomizeException(
            MALFORMED + ": yaml: line " + problem.place().line() + ": " + problem.message());
      }
    }
  }

  // As GetValidatedMetadata in kyaml's rnode.go.
  private static void checkMetadata(Tree tree) {
    if (!(tree instanceof ObjectTree)) {
      throw new KustomizeException("missing Resource metadata");
    }
    String kind = tree.text("", "kind");
    if (kind.isEmpty()) {
      throw new KustomizeException("missing kind in object " + shown(tree));
    }
    boolean named = !Scalars.text(tree.at("metadata", "name")).isEmpty();
    if (!kind.endsWith("List") && !named) {
      throw new KustomizeException("missing metadata.name in object " + shown(tree));
    }
  }

  private static String shown(Tree tree) {
    Tree metadata = tree.at("metadata");
    return "{{%s %s} {{%s %s} %s %s}}"
        .formatted(
            tree.text("", "apiVersion"),
            tree.text("", "kind"),
            Scalars.text(metadata.at("name")),
            Scalars.text(metadata.at("namespace")),
            goMap(metadata.object("labels")),
            goMap(metadata.object("annotations")));
  }

  private static String goMap(ObjectTree map) {
    Map<String, String> sorted = new TreeMap<>();
    map.names().forEach(name -> sorted.put(name, Scalars.text(map.at(name))));
    return "map["
        + String.join(
            " ",
            sorted.entrySet().stream().map(each -> each.getKey() + ":" + each.getValue()).toList())
        + "]";
  }
}
