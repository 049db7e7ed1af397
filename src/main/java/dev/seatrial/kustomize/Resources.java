package dev.seatrial.kustomize;

import dev.seatrial.tree.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The resources that a kustomization has gathered, in the order in which they came. */
// As resWrangler in kustomize/api/resmap/reswrangler.go, v0.21.
final class Resources {
  private final List<Resource> list = new ArrayList<>();

  List<Resource> list() {
    return List.copyOf(list);
  }

  /** Adds what has no namesake here. */
  void add(Resource resource) {
    ResourceId id = resource.currentId();
    if (list.stream().anyMatch(each -> each.currentId().means(id))) {
      throw new KustomizeException("may not add resource with an already registered id: " + id);
    }
    list.add(resource);
  }

  void addAll(List<Resource> resources) {
    resources.forEach(this::add);
  }

  /** Puts others in place of all there are. */
  void replaceAll(List<Resource> resources) {
    list.clear();
    addAll(resources);
  }

  void dropGone() {
    list.removeIf(Resource::isGone);
  }

  void removeIf(Predicate<Resource> unwanted) {
    list.removeIf(unwanted);
  }

  /** Adds what a generator made, or puts it over or into what has its name, as it wishes. */
  // As appendReplaceOrMerge in reswrangler.go.
  void absorb(Resource made) {
    ResourceId id = made.currentId();
    List<Resource> namesakes = knownAs(id);
    Resource.Behavior behavior = made.behavior();
    boolean needsOther =
        behavior == Resource.Behavior.MERGE || behavior == Resource.Behavior.REPLACE;
    if (namesakes.size() > 1) {
      throw new KustomizeException(
          "found multiple objects %s that could accept merge of %s"
              .formatted(shown(namesakes), id));
    }
    if (namesakes.isEmpty()) {
      if (needsOther) {
        throw new KustomizeException(
            "id " + goSyntax(id) + " does not exist; cannot merge or replace");
      }
      add(made);
      return;
    }
    if (!needsOther) {
      throw new KustomizeException(
          "id %s exists; can not use behavior: '%s', behavior must be merge or replace"
              .formatted(goSyntax(id), word(behavior)));
    }
    Resource old = namesakes.get(0);
    made.takeMetadataOf(old);
    if (behavior == Resource.Behavior.MERGE) {
      made.takeEntriesOf(old, "data");
      made.takeEntriesOf(old, "binaryData");
    }
    list.set(list.indexOf(old), made);
  }

  private static String word(Resource.Behavior behavior) {
    return behavior == Resource.Behavior.CREATE ? "create" : "unspecified";
  }

  private static String goSyntax(ResourceId id) {
    return ("resid.ResId{Gvk:resid.Gvk{Group:\"%s\", Version:\"%s\", Kind:\"%s\","
            + " isClusterScoped:%b}, Name:\"%s\", Namespace:\"%s\"}")
        .formatted(
            id.type().group(),
            id.type().version(),
            id.type().kind(),
            id.isOfCluster(),
            id.name(),
            id.namespace());
  }

  static String shown(List<Resource> resources) {
    return "["
        + String.join(
            " ", resources.stream().map(each -> Json.compact(Json.sorted(each.tree()))).toList())
        + "]";
  }

  /** Those that are or were called so. */
  List<Resource> knownAs(ResourceId id) {
    return matching(id::means);
  }

  /** Those of which a present or earlier name fits. */
  List<Resource> matching(Predicate<ResourceId> wanted) {
    return list.stream()
        .filter(each -> !each.isGone() && each.ids().stream().anyMatch(wanted))
        .toList();
  }

  /** The one that is or was called so. */
  // As GetById in reswrangler.go.
  Resource only(ResourceId id) {
    List<Resource> found = knownAs(id);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new KustomizeException(
        "%s matches for Id %s; failed to find unique target for patch %s"
            .formatted(found.isEmpty() ? "no" : "multiple", id, id));
  }
}
