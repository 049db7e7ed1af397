package dev.seatrial.kustomize;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges a patch into an object as kustomize does: akin to the API server's strategic merge, with
 * lists extended at their front and no say on order or retained keys.
 */
// As kyaml/yaml/merge2/merge2.go and kyaml/yaml/walk, v0.21.
final class StrategicMerge {
  private static final String DIRECTIVE = "$patch";

  /** What a patch wants done with a map or list that is there. */
  enum Directive {
    MERGE,
    REPLACE,
    DELETE;

    static Directive of(String word) {
      return switch (word) {
        case "merge" -> MERGE;
        case "replace" -> REPLACE;
        case "delete" -> DELETE;
        default -> throw new KustomizeException("unknown patch strategy '" + word + "'");
      };
    }
  }

  private StrategicMerge() {}

  /** The object with the patch in it; absent where the patch deletes it. */
  static Tree merged(Tree object, Tree patch) {
    if (directive(patch) == Directive.REPLACE) {
      // Upstream makes the replacement, and then goes on with what was there.
      return object;
    }
    return merged(MergedLists.of(GroupVersionKind.of(object)), object, patch);
  }

  /** Either may be absent; absent comes back for what is to go. */
  static Tree merged(MergedLists lists, Tree here, Tree patch) {
    Tree first = here.isUnset() ? patch : here;
    if (first.isUnset() || first instanceof ObjectTree) {
      checkKind(here, patch, "MappingNode", ObjectTree.class);
      return mergedMaps(lists, here, patch);
    }
    if (first instanceof ListTree) {
      checkKind(here, patch, "SequenceNode", ListTree.class);
      return mergedLists(lists, here, patch);
    }
    for (Tree each : List.of(here, patch)) {
      if (each.isPresent() && !Scalars.isScalar(each)) {
        throw wrongKind("ScalarNode", each);
      }
    }
    return patch.isPresent() ? patch : here;
  }

  private static void checkKind(Tree here, Tree patch, String name, Class<?> kind) {
    for (Tree each : List.of(here, patch)) {
      if (!each.isUnset() && !kind.isInstance(each)) {
        throw wrongKind(name, each);
      }
    }
  }

  private static KustomizeException wrongKind(String expected, Tree tree) {
    String found =
        tree instanceof ObjectTree
            ? "MappingNode"
            : tree instanceof ListTree ? "SequenceNode" : "ScalarNode";
    return new KustomizeException(
        "wrong node kind: expected %s but got %s: node contents:\n%s"
            .formatted(expected, found, Yaml.write(tree)));
  }

  private static Tree mergedMaps(MergedLists lists, Tree here, Tree patch) {
    if (!patch.isPresent() && here.isUnset()) {
      return here;
    }
    if (patch == Tree.NULL || directive(patch) == Directive.DELETE) {
      return Tree.ABSENT;
    }
    Tree wanted = patch.without(DIRECTIVE);
    boolean anew = here.isUnset() || directive(patch) == Directive.REPLACE;
    // Where a list is new, upstream merges it with itself: then both sides hold the directive.
    ObjectTree base = anew ? wanted.object() : here.without(DIRECTIVE).object();
    Set<String> names = new TreeSet<>(base.names());
    names.addAll(wanted.object().names());
    ObjectTree merged = base;
    for (String name : names) {
      Tree value = merged(lists.field(name), base.at(name), wanted.at(name));
      boolean kept = value != Tree.NULL || !wanted.at(name).isPresent();
      merged = merged.with(name, kept ? value : Tree.ABSENT);
    }
    return merged;
  }

  private static Tree mergedLists(MergedLists lists, Tree here, Tree patch) {
    if (lists.keys().isEmpty()) {
      return patch.isPresent() ? patch : here;
    }
    if (patch == Tree.NULL) {
      return Tree.ABSENT;
    }
    List<Tree> wanted = patch.items();
    List<Tree> base = here.items();
    if (here.isUnset()) {
      base = wanted;
    } else {
      Directive directive = listDirective(wanted);
      if (directive == Directive.DELETE) {
        return Tree.ABSENT;
      }
      boolean anew = directive == Directive.REPLACE || base.equals(wanted);
      wanted = withoutDirectives(wanted);
      base = anew ? wanted : base;
    }
    List<String> keys = lists.keys().get();
    return keys.isEmpty()
        ? ListTree.of(frontFirst(wanted, base))
        : ListTree.of(new ListMerge(lists.items(), keys, base, wanted).merged());
  }

  private static List<Tree> frontFirst(List<Tree> wanted, List<Tree> base) {
    List<Tree> all = new ArrayList<>(wanted);
    all.addAll(base);
    Set<String> seen = new TreeSet<>();
    all.removeIf(each -> !seen.add(Scalars.text(each)));
    return all;
  }

  /** What a map of a patch wants; merging where it does not say. */
  static Directive directive(Tree patch) {
    Tree word = patch.at(DIRECTIVE);
    return word.isPresent() ? Directive.of(Scalars.text(word)) : Directive.MERGE;
  }

  /** What a list of a patch wants: an item of nothing but a directive says it. */
  private static Directive listDirective(List<Tree> patch) {
    for (Tree item : patch) {
      if (item.at(DIRECTIVE).isPresent()) {
        return item.object().size() > 1 ? Directive.MERGE : directive(item);
      }
    }
    return Directive.MERGE;
  }

  private static List<Tree> withoutDirectives(List<Tree> patch) {
    boolean speaks =
        patch.stream()
            .filter(item -> item.at(DIRECTIVE).isPresent())
            .findFirst()
            .map(item -> item.object().size() == 1)
            .orElse(false);
    return speaks ? patch.stream().filter(item -> !item.at(DIRECTIVE).isPresent()).toList() : patch;
  }
}
