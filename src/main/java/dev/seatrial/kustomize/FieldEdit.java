package dev.seatrial.kustomize;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes a field wherever its path leads in an object. */
// As Filter in kustomize/api/filters/fieldspec/fieldspec.go, v0.21.
final class FieldEdit {
  private final FieldSpec spec;
  private final Missing missing;
  private final UnaryOperator<Tree> change;

  /** What is made of a field that is missing, where its specification wants it made. */
  enum Missing {
    STAYS,
    BECOMES_SCALAR,
    BECOMES_MAP
  }

  private FieldEdit(FieldSpec spec, Missing missing, UnaryOperator<Tree> change) {
    this.spec = spec;
    this.missing = missing;
    this.change = change;
  }

  /** The object with the field changed, where the specification is for its kind. */
  static Tree apply(Tree object, FieldSpec spec, Missing missing, UnaryOperator<Tree> change) {
    GroupVersionKind type = GroupVersionKind.of(object);
    if (!type.isSelectedBy(spec.type())) {
      return object;
    }
    try {
      return new FieldEdit(spec, missing, change).at(object, spec.steps());
    } catch (KustomizeException error) {
      ResourceId id =
          ResourceId.named(
              type,
              Scalars.text(object.at("metadata", "name")),
              Scalars.text(object.at("metadata", "namespace")));
      throw error.during("considering field '" + spec.path() + "' of object " + id);
    }
  }

  /** The object with several fields changed, one after the other. */
  static Tree applyAll(
      Tree object, List<FieldSpec> specs, Missing missing, UnaryOperator<Tree> change) {
    Tree changed = object;
    for (FieldSpec spec : specs) {
      changed = apply(changed, spec, missing, change);
    }
    return changed;
  }

  private Tree at(Tree tree, List<String> path) {
    if (path.isEmpty()) {
      return change.apply(tree);
    }
    if (tree.isUnset()) {
      return tree;
    }
    if (tree instanceof ListTree list) {
      return ListTree.of(list.values().stream().map(item -> inside(item, path)).toList());
    }
    if (tree instanceof ObjectTree object) {
      return inMap(object, path);
    }
    throw new KustomizeException("expected sequence or mapping node");
  }

  private Tree inside(Tree item, List<String> path) {
    try {
      return at(item, path);
    } catch (KustomizeException error) {
      throw error.during("visit traversal on path: [" + String.join(" ", path) + "]");
    }
  }

  private Tree inMap(ObjectTree object, List<String> path) {
    boolean isList = path.get(0).endsWith("[]");
    String name = path.get(0).replaceAll("\\[]$", "");
    List<String> rest = path.subList(1, path.size());
    Tree found = object.at(name);
    boolean makes = spec.create() && missing != Missing.STAYS && !isList;
    if (!found.isPresent() && !makes) {
      return object;
    }
    Tree field = found;
    if (found.isUnset() && makes) {
      boolean scalar = rest.isEmpty() && missing == Missing.BECOMES_SCALAR;
      field = scalar ? Tree.of("") : ObjectTree.EMPTY;
    } else if (found.isUnset() && isList) {
      field = ListTree.EMPTY;
    }
    Tree changed = at(field, rest);
    return changed == found ? object : object.with(name, changed);
  }
}
