package dev.seatrial.kustomize;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges two lists of maps whose items are told apart by one field or two. */
// As walkAssociativeSequence in kyaml/yaml/walk/associative_sequence.go, v0.21.
final class ListMerge {
  private final MergedLists items;
  private final List<String> keys;
  private final List<Tree> base;
  private final List<Tree> patch;

  /** The fields that tell one item, with their values. */
  private record Label(List<String> keys, List<String> values) {}

  ListMerge(MergedLists items, List<String> keys, List<Tree> base, List<Tree> patch) {
    this.items = items;
    this.keys = keys;
    this.base = new ArrayList<>(base);
    this.patch = patch;
  }

  /** Items of the patch first, in its order, then those that only the base has. */
  List<Tree> merged() {
    List<List<String>> all = values();
    List<Tree> merged = new ArrayList<>();
    List<String> last = keys;
    for (List<String> values : all) {
      Label label = used(all, values);
      last = label.keys();
      Tree item = mergedItem(values);
      if (item.isUnset() || ObjectTree.EMPTY.equals(item)) {
        set(base, Tree.ABSENT, label);
      } else {
        set(merged, item, label);
      }
    }
    if (!all.isEmpty()) {
      appendBase(merged, last);
    }
    return merged;
  }

  /** The values of the keys of all items, each once, those of the patch first. */
  private List<List<String>> values() {
    List<List<String>> all = new ArrayList<>();
    for (List<Tree> list : List.of(patch, base)) {
      for (Tree item : list) {
        List<String> values = keys.stream().map(key -> Scalars.text(item.at(key))).toList();
        if (!all.contains(values)) {
          all.add(values);
        }
      }
    }
    if (keys.size() > 1) {
      unite(all);
    }
    return all;
  }

  /** Has values that agree where both are given stand for the same item. */
  private static void unite(List<List<String>> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        Optional<List<String>> both = both(all.get(i), all.get(j));
        if (both.isPresent()) {
          all.set(i, both.get());
          all.set(j, both.get());
        }
      }
    }
  }

  private static Optional<List<String>> both(List<String> one, List<String> other) {
    boolean agree = false;
    List<String> both = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      String left = one.get(i);
      String right = other.get(i);
      if (left.equals(right)) {
        agree = true;
      } else if (!left.isEmpty() && !right.isEmpty()) {
        return Optional.empty();
      }
      both.add(left.isEmpty() ? right : left);
    }
    return agree ? Optional.of(both) : Optional.empty();
  }

  /** Leaves out keys that no item has. */
  // As validateKeys in associative_sequence.go.
  private Label used(List<List<String>> all, List<String> values) {
    List<String> usedKeys = new ArrayList<>();
    List<String> usedValues = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int position = i;
      if (all.stream().anyMatch(each -> !each.get(position).isEmpty())) {
        usedKeys.add(keys.get(i));
        usedValues.add(values.get(i));
      }
    }
    return usedKeys.isEmpty() ? new Label(keys, values) : new Label(usedKeys, usedValues);
  }

  private Tree mergedItem(List<String> values) {
    Label label = used(List.of(values), values);
    int here = find(base, label);
    int there = find(patch, label);
    Tree old = here < 0 ? Tree.ABSENT : base.get(here);
    Tree wanted = there < 0 ? Tree.ABSENT : patch.get(there);
    Tree item = StrategicMerge.merged(items, old, wanted);
    if (item instanceof ObjectTree object) {
      for (int i = 0; i < label.keys().size(); i++) {
        boolean missing = !object.has(label.keys().get(i)) && !label.values().get(i).isEmpty();
        item = missing ? item.with(Tree.of(label.values().get(i)), label.keys().get(i)) : item;
      }
    }
    boolean inPlace = StrategicMerge.directive(wanted) != StrategicMerge.Directive.REPLACE;
    if (here >= 0 && inPlace && item.isPresent()) {
      base.set(here, item);
    }
    return item;
  }

  private static int find(List<Tree> list, Label label) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof ObjectTree item && isLabelled(item, label)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLabelled(Tree item, Label label) {
    for (int i = 0; i < label.values().size(); i++) {
      Tree field = item.at(label.keys().get(i));
      if (!field.isPresent() || !Scalars.text(field).equals(label.values().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** As being labelled so, but that an empty value fits whatever the field has. */
  private static boolean fits(Tree item, Label label) {
    for (int i = 0; i < label.values().size(); i++) {
      Tree field = item.at(label.keys().get(i));
      String wanted = label.values().get(i);
      if (!field.isPresent() || !wanted.isEmpty() && !Scalars.text(field).equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  /** Puts an item in place of those that are labelled so, or at the end; absent removes them. */
  // As ElementSetter in kyaml/yaml/fns.go.
  private static void set(List<Tree> list, Tree item, Label label) {
    List<Tree> changed = new ArrayList<>();
    boolean found = false;
    for (Tree each : list) {
      // Upstream drops all of them where the item that is put there has no label.
      if (label.values().isEmpty() || each.isUnset() || ObjectTree.EMPTY.equals(each)) {
        continue;
      }
      if (!(each instanceof ObjectTree) || !fits(each, label)) {
        changed.add(each);
      } else {
        found = true;
        if (item.isPresent()) {
          changed.add(item);
        }
      }
    }
    if (!found && item.isPresent()) {
      changed.add(item);
    }
    list.clear();
    list.addAll(changed);
  }

  // As appendListNode in associative_sequence.go.
  private void appendBase(List<Tree> merged, List<String> labelled) {
    for (Tree item : base) {
      List<String> values = new ArrayList<>();
      for (String key : labelled) {
        if (item.at(key).isPresent()) {
          values.add(Scalars.text(item.at(key)));
        } else {
          merged.add(item);
        }
      }
      Label label = new Label(labelled, values);
      if (labelled.size() > 1) {
        set(merged, Tree.ABSENT, label);
      }
      set(merged, item, label);
    }
  }
}
