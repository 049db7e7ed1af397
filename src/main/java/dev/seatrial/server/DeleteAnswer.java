package dev.seatrial.server;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a deletion is answered with once the object is gone. */
final class DeleteAnswer {
  /** Those whose storage gives back the object itself: {@code ReturnDeletedObject} upstream. */
  private static final Set<String> GIVEN_BACK =
      new TreeSet<>(
          List.of(
              "csidrivers.storage.k8s.io",
              "csinodes.storage.k8s.io",
              "deviceclasses.resource.k8s.io",
              "namespaces",
              "persistentvolumeclaims",
              "persistentvolumes",
              "pods",
              "podtemplates",
              "resourceclaims.resource.k8s.io",
              "resourceclaimtemplates.resource.k8s.io",
              "resourcequotas",
              "resourceslices.resource.k8s.io",
              "serviceaccounts",
              "services",
              "storageclasses.storage.k8s.io",
              "volumeattachments.storage.k8s.io",
              "volumeattributesclasses.storage.k8s.io"));

  private DeleteAnswer() {}

  /** The object that is gone, or that it is. */
  // As finalizeDelete in apiserver/pkg/registry/generic/registry/store.go, v1.37.
  static Tree of(Resource resource, Tree object) {
    if (GIVEN_BACK.contains(resource.groupResource())) {
      return object;
    }
    ObjectBuilder details = new ObjectBuilder().put("name", object.at("metadata", "name"));
    if (!resource.group().isEmpty()) {
      details.put("group", resource.group());
    }
    return success(
        details.put("kind", resource.plural()).put("uid", object.at("metadata", "uid")).build());
  }

  /** The status of success. */
  static Tree success(Tree details) {
    return new ObjectBuilder()
        .put("kind", "Status")
        .put("apiVersion", "v1")
        .put("metadata", ObjectTree.EMPTY)
        .put("status", "Success")
        .put("details", details)
        .build();
  }
}
