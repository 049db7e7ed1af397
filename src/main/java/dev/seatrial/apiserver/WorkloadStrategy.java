package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The strategy that most resources share.
 *
 * @param generation whether the generation is counted, and what counts as a change
 * @param status whether users may write the status on create and update
 */
record WorkloadStrategy(Generation generation, Status status) implements Strategy {
  /** What a change of raises {@code metadata.generation}. */
  enum Generation {
    NONE,
    SPEC,
    SPEC_AND_ANNOTATIONS
  }

  /** Who writes the status. */
  enum Status {
    ABSENT,
    SERVER,
    ANYONE
  }

  @Override
  public Tree preparedForCreate(Tree object) {
    Tree prepared =
        switch (status) {
          case ABSENT, ANYONE -> object;
          case SERVER -> object.with(ObjectTree.EMPTY, "status");
        };
    return switch (generation) {
      case NONE -> prepared.without("metadata", "generation");
      case SPEC, SPEC_AND_ANNOTATIONS -> prepared.with(Tree.of(1), "metadata", "generation");
    };
  }

  @Override
  public Tree preparedForUpdate(Tree object, Tree old) {
    Tree prepared =
        switch (status) {
          case ABSENT, ANYONE -> object;
          case SERVER -> object.with(old.at("status"), "status");
        };
    long before = old.number(0, "metadata", "generation");
    long after = isChanged(prepared, old) ? before + 1 : before;
    return after == 0 ? prepared : prepared.with(Tree.of(after), "metadata", "generation");
  }

  private boolean isChanged(Tree object, Tree old) {
    return switch (generation) {
      case NONE -> false;
      case SPEC -> !object.at("spec").equals(old.at("spec"));
      case SPEC_AND_ANNOTATIONS ->
          !object.at("spec").equals(old.at("spec"))
              || !object
                  .object("metadata", "annotations")
                  .equals(old.object("metadata", "annotations"));
    };
  }
}
