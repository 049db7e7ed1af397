package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The strategy that most resources share.
 *
 * @param generation whether the generation is counted, and what counts as a change
 * @param status whether users may write the status on create and update
 * @param first the status that the server begins with, which shows the counts that are always there
 */
record WorkloadStrategy(Generation generation, Status status, Tree first) implements Strategy {
  /** A strategy whose status begins empty. */
  WorkloadStrategy(Generation generation, Status status) {
    this(generation, status, ObjectTree.EMPTY);
  }

  /** The same with a status that begins with counts of 0. */
  WorkloadStrategy counting(String... fields) {
    ObjectTree counts = ObjectTree.EMPTY;
    for (String field : fields) {
      counts = counts.with(field, Tree.of(0));
    }
    return new WorkloadStrategy(generation, status, counts);
  }

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
          case SERVER -> object.with(first, "status");
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
