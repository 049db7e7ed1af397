package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The strategy that most resources share.
 *
 * @param counted what a change of raises {@code metadata.generation}; nothing where there is none
 * @param status whether users may write the status on create and update
 * @param first the status that the server begins with, which shows the counts that are always there
 */
record WorkloadStrategy(List<Path> counted, Status status, Tree first) implements Strategy {
  static final List<Path> NOTHING = List.of();
  static final List<Path> SPEC = List.of(Path.of("spec"));
  static final List<Path> SPEC_AND_ANNOTATIONS =
      List.of(Path.of("spec"), Path.of("metadata", "annotations"));

  /** A strategy whose status begins empty. */
  WorkloadStrategy(List<Path> counted, Status status) {
    this(counted, status, ObjectTree.EMPTY);
  }

  /** The same with a status that begins with counts of 0. */
  WorkloadStrategy counting(String... fields) {
    ObjectTree counts = ObjectTree.EMPTY;
    for (String field : fields) {
      counts = counts.with(field, Tree.of(0));
    }
    return new WorkloadStrategy(counted, status, counts);
  }

  /** Who writes the status. */
  enum Status {
    ABSENT,
    SERVER,
    /** Who creates the object, and then only the server. */
    BIRTH
  }

  @Override
  public Tree preparedForCreate(Tree object) {
    Tree prepared =
        switch (status) {
          case ABSENT, BIRTH -> object;
          case SERVER -> object.with(first, "status");
        };
    return counted.isEmpty() ? prepared : prepared.with(Tree.of(1), "metadata", "generation");
  }

  @Override
  public Tree preparedForUpdate(Tree object, Tree old) {
    Tree prepared =
        switch (status) {
          case ABSENT -> object;
          case SERVER, BIRTH -> object.with(old.at("status"), "status");
        };
    long before = old.number(0, "metadata", "generation");
    long after = isChanged(prepared, old) ? before + 1 : before;
    return after == 0 ? prepared : prepared.with(Tree.of(after), "metadata", "generation");
  }

  private boolean isChanged(Tree object, Tree old) {
    for (Path path : counted) {
      Tree now = object.at(path);
      Tree before = old.at(path);
      // Nothing and an empty value are one to Go's types.
      if (!now.equals(before) && !(now.isEmpty() && before.isEmpty())) {
        return true;
      }
    }
    return false;
  }
}
