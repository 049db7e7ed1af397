package dev.seatrial.hash;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The hash in the name of a StatefulSet's ControllerRevision, and the data it is taken over. A
 * DaemonSet's revisions hold the same data but bear its {@link PodTemplateHash}.
 */
public final class ControllerRevisionHash {
  private ControllerRevisionHash() {}

  /**
   * What a revision of the StatefulSet or DaemonSet keeps: a patch that brings its template back.
   */
  // As getPatch in pkg/controller/statefulset/stateful_set_utils.go, v1.37.
  public static Tree dataOf(Tree workload) {
    ObjectTree template =
        workload.object("spec", "template").with("$patch", Tree.of("replace")).sorted();
    return Json.sorted(ObjectTree.of("spec", ObjectTree.of("template", template)));
  }

  /**
   * The hash of a revision's data; {@code collisionCount} is that of the StatefulSet's status, or
   * 0.
   */
  // As HashControllerRevision in pkg/controller/history/controller_history.go, v1.37.
  public static String of(Tree data, int collisionCount) {
    return new Fnv()
        .multiplyFirst(Fnv.bytes(Json.compact(Json.sorted(data))))
        .multiplyFirst(Fnv.bytes(Integer.toString(collisionCount)))
        .safeText();
  }
}
