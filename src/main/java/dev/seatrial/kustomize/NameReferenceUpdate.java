package dev.seatrial.kustomize;

import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Has the fields of one resource that name others follow the names that these have by now. */
// As Filter in kustomize/api/filters/nameref/nameref.go, v0.21.
final class NameReferenceUpdate {
  private final Resource referrer;
  private final List<Resource> reachable;

  private NameReferenceUpdate(Resource referrer, List<Resource> reachable) {
    this.referrer = referrer;
    this.reachable = reachable;
  }

  /** Brings the references of all resources up to date. */
  static void apply(Resources resources) {
    for (Resource each : resources.list()) {
      List<Resource> reachable = reachable(resources.list(), each);
      new NameReferenceUpdate(each, reachable).apply(each.originalId().type());
    }
  }

  // As SubsetThatCouldBeReferencedByResource in reswrangler.go.
  private static List<Resource> reachable(List<Resource> all, Resource referrer) {
    ResourceId id = referrer.currentId();
    if (id.isOfCluster()) {
      return all;
    }
    Set<String> namespaces = new TreeSet<>();
    if (referrer.type().kind().equals("RoleBinding")) {
      for (Tree subject : referrer.tree().items("subjects")) {
        if (subject.text("", "kind").equals("ServiceAccount")) {
          subject.textAt("namespace").ifPresent(namespaces::add);
        }
      }
    }
    return all.stream()
        .filter(
            each ->
                each.currentId().isOfCluster()
                    || each.currentId().scope().equals(id.scope())
                    || namespaces.contains(each.namespace()))
        .toList();
  }

  private void apply(GroupVersionKind original) {
    for (NameReferences.Reference reference : NameReferences.ALL) {
      for (FieldSpec field : reference.fields()) {
        if (original.isSelectedBy(field.type())) {
          apply(reference.target(), field);
        }
      }
    }
  }

  private void apply(GroupVersionKind target, FieldSpec field) {
    FieldSpec here = new FieldSpec(referrer.type(), field.path(), false);
    try {
      referrer.set(
          FieldEdit.apply(
              referrer.tree(),
              here,
              FieldEdit.Missing.STAYS,
              value -> updated(value, target, field.path())));
    } catch (KustomizeException error) {
      throw error.during(
          "updating name reference in '%s' field of '%s'"
              .formatted(field.path(), referrer.currentId()));
    }
  }

  private Tree updated(Tree value, GroupVersionKind target, String path) {
    if (value instanceof ListTree list) {
      return ListTree.of(list.values().stream().map(each -> updated(each, target, path)).toList());
    }
    if (value instanceof ObjectTree object) {
      return updatedMap(object, target, path);
    }
    return value.isUnset() ? value : updatedName(value, target, path);
  }

  private Tree updatedName(Tree value, GroupVersionKind target, String path) {
    String name = Scalars.text(value);
    List<Resource> found = referrals(name, reachable, target, path);
    boolean alike = found.stream().map(Resource::name).distinct().count() <= 1;
    if (found.isEmpty()) {
      return value;
    }
    refuseUnless(alike, found);
    String now = found.get(0).name();
    return now.equals(name) ? value : Tree.of(now);
  }

  private Tree updatedMap(ObjectTree value, GroupVersionKind target, String path) {
    if (!value.has("name")) {
      throw new KustomizeException("path config error; no 'name' field in node");
    }
    String name = Scalars.text(value.at("name"));
    List<Resource> found = referrals(name, ofNamespace(value), target, path);
    if (found.isEmpty()) {
      return value;
    }
    Resource first = found.get(0);
    refuseUnless(
        found.stream()
            .allMatch(
                each ->
                    each.name().equals(first.name()) && each.namespace().equals(first.namespace())),
        found);
    ObjectTree changed = value.with("name", Tree.of(first.name()));
    return first.namespace().isEmpty()
        ? changed
        : changed.with("namespace", Tree.of(first.namespace()));
  }

  /** The resources of the namespace that a reference names, as it was called first or is now. */
  private List<Resource> ofNamespace(ObjectTree reference) {
    if (!reference.has("namespace")) {
      return reachable;
    }
    String namespace = Scalars.text(reference.at("namespace"));
    List<Resource> originally =
        reachable.stream().filter(each -> each.originalId().scope().equals(namespace)).toList();
    return originally.isEmpty()
        ? reachable.stream().filter(each -> each.currentId().scope().equals(namespace)).toList()
        : originally;
  }

  /** Whom a name may mean: one, none, or several between which nothing decides. */
  // As selectReferral in nameref.go.
  private List<Resource> referrals(
      String name, List<Resource> candidates, GroupVersionKind target, String path) {
    List<Resource> found = new ArrayList<>(candidates);
    keep(found, each -> each.formerIds().stream().anyMatch(id -> id.name().equals(name)));
    keep(found, each -> wasOf(each, target));
    if (path.endsWith("roleRef/name")) {
      keepRoles(found);
    }
    keep(found, this::isInReach);
    if (found.size() == 1) {
      return found;
    }
    keep(found, each -> each.mayBeOfSameContext(referrer));
    if (found.size() > 1) {
      keep(found, each -> each.isOfSameContext(referrer));
    }
    return found;
  }

  private static void keep(List<Resource> resources, Predicate<Resource> wanted) {
    resources.removeIf(wanted.negate());
  }

  private static boolean wasOf(Resource resource, GroupVersionKind pattern) {
    return resource.formerIds().stream().anyMatch(id -> id.type().isSelectedBy(pattern));
  }

  private void keepRoles(List<Resource> found) {
    Tree role = referrer.tree().at("roleRef");
    if (role.at("apiGroup").isPresent() && role.at("kind").isPresent()) {
      GroupVersionKind type =
          new GroupVersionKind(
              Scalars.text(role.at("apiGroup")), "", Scalars.text(role.at("kind")));
      keep(found, each -> wasOf(each, type));
    }
  }

  private boolean isInReach(Resource other) {
    ResourceId here = referrer.currentId();
    ResourceId there = other.currentId();
    // A role binding of another namespace may name a service account.
    return here.isOfCluster()
        || there.isOfCluster()
        || other.type().kind().equals("ServiceAccount")
        || here.scope().equals(there.scope());
  }

  private void refuseUnless(boolean alike, List<Resource> found) {
    if (alike) {
      return;
    }
    StringBuilder text = new StringBuilder("found multiple possible referrals: ");
    text.append(
        String.join(", ", found.stream().map(each -> each.currentId().toString()).toList()));
    text.append("\n\n**** Too many possible referral targets to referrer:\n")
        .append(Yaml.write(referrer.tree()))
        .append('\n');
    for (int i = 0; i < found.size(); i++) {
      text.append("--- possible referral %d:\n".formatted(i))
          .append(Yaml.write(found.get(i).tree()))
          .append('\n');
    }
    throw new KustomizeException(text.toString());
  }
}
