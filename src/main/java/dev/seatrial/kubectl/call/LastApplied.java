package dev.seatrial.kubectl.call;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/** The annotation in which {@code kubectl apply} keeps what was applied last. */
// As kubectl/pkg/util/apply.go, v0.37.
public final class LastApplied {
  /** The annotation's key. */
  public static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";

  private static final String[] PLACE = {"metadata", "annotations", ANNOTATION};

  private LastApplied() {}

  /** What was applied last, where that is known. */
  public static Optional<Tree> of(Tree object) {
    return object.textAt(PLACE).filter(text -> !text.isEmpty()).map(Json::read);
  }

  /** The object with itself in the annotation. */
  public static Tree annotated(Tree object) {
    return object.with(Tree.of(configuration(object)), PLACE);
  }

  /** The same with an object that kubectl made in a type of its own: as Go writes that. */
  public static Tree annotatedTyped(Call call, Tree object) {
    Tree annotations = object.object("metadata", "annotations").with(ANNOTATION, Tree.ABSENT);
    Tree alone =
        object.with(annotations.isEmpty() ? Tree.ABSENT : annotations, "metadata", "annotations");
    return object.with(Tree.of(Json.compact(call.typed(alone)) + "\n"), PLACE);
  }

  /** The object with itself in the annotation, where it has one already. */
  public static Tree updated(Tree object) {
    return object.at(PLACE).isPresent() ? annotated(object) : object;
  }

  /** The object without the annotation, and with annotations even where it has none. */
  public static Tree bare(Tree object) {
    Tree annotations = object.object("metadata", "annotations").with(ANNOTATION, Tree.ABSENT);
    return object.with(
        annotations.isUnset() ? ObjectTree.EMPTY : annotations, "metadata", "annotations");
  }

  private static String configuration(Tree object) {
    return Json.compact(Json.sorted(bare(object))) + "\n";
  }
}
