package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Tree;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names that a custom resource definition may have: those that no other of its group has
 * already.
 *
 * @param accepted the names as the status shows them
 * @param reason why not all are accepted; empty where they are
 * @param problem the same in words
 */
// As calculateNamesAndConditions in naming_controller.go of apiextensions-apiserver, v0.37.
record AcceptedNames(Tree accepted, String reason, String problem) {
  static AcceptedNames of(Tree definition, Api api) {
    Set<String> resources = new LinkedHashSet<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (Tree other : api.list(Resources.CUSTOM_RESOURCE_DEFINITIONS, "")) {
      boolean same = other.at("metadata", "name").equals(definition.at("metadata", "name"));
      boolean related = other.at("spec", "group").equals(definition.at("spec", "group"));
      if (related && !same) {
        Tree names = other.at("status", "acceptedNames");
        resources.add(names.text("", "plural"));
        resources.add(names.text("", "singular"));
        names.items("shortNames").forEach(name -> resources.add(name.text("")));
        kinds.add(names.text("", "kind"));
        kinds.add(names.text("", "listKind"));
      }
    }
    Tree before = definition.at("status", "acceptedNames");
    Tree asked = definition.at("spec", "names");
    AcceptedNames names = new AcceptedNames(before, "", "");
    names = names.with(asked, "plural", resources, "PluralConflict");
    names = names.with(asked, "singular", resources, "SingularConflict");
    names = names.withShortNames(asked, resources);
    names = names.with(asked, "kind", kinds, "KindConflict");
    names = names.with(asked, "listKind", kinds, "ListKindConflict");
    Tree all = names.accepted.with(asked.at("categories"), "categories");
    return new AcceptedNames(all, names.reason, names.problem);
  }

  private AcceptedNames with(Tree asked, String field, Set<String> taken, String conflict) {
    String name = asked.text("", field);
    boolean own = name.equals(accepted.text("", field));
    return !own && taken.contains(name)
        ? new AcceptedNames(accepted, conflict, inUse(name))
        : new AcceptedNames(accepted.with(asked.at(field), field), reason, problem);
  }

  private AcceptedNames withShortNames(Tree asked, Set<String> taken) {
    for (Tree name : asked.items("shortNames")) {
      boolean own = accepted.items("shortNames").contains(name);
      if (!own && taken.contains(name.text(""))) {
        return new AcceptedNames(accepted, "ShortNamesConflict", inUse(name.text("")));
      }
    }
    return new AcceptedNames(accepted.with(asked.at("shortNames"), "shortNames"), reason, problem);
  }

  private static String inUse(String name) {
    return Tree.of(name).toJson() + " is already in use";
  }
}
