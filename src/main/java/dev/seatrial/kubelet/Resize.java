package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the resize of a pod in place stands.
 *
 * @param pending the condition {@code PodResizePending}; absent where nothing waits
 * @param inProgress the condition {@code PodResizeInProgress}; absent where nothing is under way
 * @param allocated what the node has promised to each container, by its name
 * @param nextMicros when it goes on by itself; {@link Long#MAX_VALUE} for never
 */
record Resize(Tree pending, Tree inProgress, ObjectTree allocated, long nextMicros) {
  /** Nobody ever asked for one: containers have what the spec says. */
  static final Resize NONE = new Resize(Tree.ABSENT, Tree.ABSENT, ObjectTree.EMPTY, Long.MAX_VALUE);

  boolean isPending() {
    return pending.isPresent();
  }

  boolean isInProgress() {
    return inProgress.isPresent();
  }

  /** Both conditions, as far as they hold. */
  List<Tree> conditions() {
    return Stream.of(pending, inProgress).filter(Tree::isPresent).toList();
  }

  /** What a container of a spec has been promised. */
  Tree allocated(Tree container) {
    Tree promised = allocated.at(container.text("", "name"));
    return promised.isPresent() ? promised : container.at("resources");
  }

  Resize promising(ObjectTree resources) {
    return new Resize(pending, inProgress, resources, nextMicros);
  }

  Resize waiting(Tree condition, long retryMicros) {
    return new Resize(condition, inProgress, allocated, retryMicros);
  }

  Resize begun(Tree condition, ObjectTree resources, long doneMicros) {
    return new Resize(Tree.ABSENT, condition, resources, doneMicros);
  }

  /** Nothing is asked for any more that was not promised. */
  Resize settled() {
    return new Resize(Tree.ABSENT, inProgress, allocated, nextMicros);
  }

  /** What was promised is there. */
  Resize done() {
    return new Resize(pending, Tree.ABSENT, allocated, Long.MAX_VALUE);
  }

  /** Goes on at another time. */
  Resize at(long micros) {
    return new Resize(pending, inProgress, allocated, micros);
  }

  Tree saved() {
    return ObjectTree.of("pending", pending, "inProgress", inProgress)
        .with("allocated", allocated)
        .with("next", Tree.of(nextMicros));
  }

  static Resize restored(Tree saved) {
    return saved.isPresent()
        ? new Resize(
            saved.at("pending"),
            saved.at("inProgress"),
            saved.object("allocated"),
            saved.number(Long.MAX_VALUE, "next"))
        : NONE;
  }
}
