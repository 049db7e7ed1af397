package dev.seatrial.lint;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes the values of manifests and leaves them well-formed. */
final class TreeMutations {
  private static final List<Tree> VALUES =
      List.of(
          Tree.NULL,
          Tree.of(""),
          Tree.of("x"),
          Tree.of("{{ .Values.x }}"),
          Tree.of("-1"),
          Tree.of("100%"),
          Tree.of("1e9Gi"),
          Tree.of("a".repeat(300)),
          Tree.of("é\n\t\u0001"),
          Tree.of("$(FOO)/../x"),
          Tree.of(-1),
          Tree.of(0),
          Tree.of(Long.MAX_VALUE),
          Tree.of(1.5),
          Tree.of(1e300),
          Tree.of(true),
          ListTree.EMPTY,
          ObjectTree.EMPTY,
          ListTree.of(Tree.NULL, Tree.NULL),
          ObjectTree.of("", Tree.of("")),
          ObjectTree.of("key", Tree.of("x"), "operator", Tree.of("In")));

  private final Random random;

  TreeMutations(Random random) {
    this.random = random;
  }

  /** Each document with one to four values changed, as YAML or as JSON. */
  String mutated(String manifests) {
    StringBuilder out = new StringBuilder();
    boolean json = random.nextInt(3) == 0;
    for (YamlDocument document : Yaml.read(manifests).documents()) {
      Tree tree = mutated(document.tree());
      out.append(json ? tree.toJson() + "\n" : "---\n" + Yaml.write(tree));
    }
    return out.toString();
  }

  /** The tree with one to four values changed. */
  Tree mutated(Tree tree) {
    Tree mutated = tree;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      mutated = changed(mutated);
    }
    return mutated;
  }

  private Tree changed(Tree tree) {
    boolean goOn = random.nextInt(6) > 0;
    if (goOn && tree instanceof ObjectTree object && object.size() > 0) {
      return changedField(object, random.nextInt(object.size()));
    }
    if (goOn && tree instanceof ListTree list && list.size() > 0) {
      return changedItem(list, random.nextInt(list.size()));
    }
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private Tree changedField(ObjectTree object, int at) {
    String name = object.name(at);
    return switch (random.nextInt(8)) {
      case 0 -> object.without(name);
      case 1 -> renamed(object, at);
      default -> object.with(name, changed(object.value(at)));
    };
  }

  private static Tree renamed(ObjectTree object, int at) {
    ObjectBuilder builder = new ObjectBuilder();
    for (int i = 0; i < object.size(); i++) {
      builder.put(i == at ? object.name(i) + "x" : object.name(i), object.value(i));
    }
    return builder.build();
  }

  private Tree changedItem(ListTree list, int at) {
    List<Tree> items = new ArrayList<>(list.values());
    switch (random.nextInt(8)) {
      case 0 -> items.remove(at);
      case 1 -> items.add(items.get(at));
      default -> items.set(at, changed(items.get(at)));
    }
    return Tree.of(items);
  }
}
