package dev.seatrial.validation.custom;

import dev.seatrial.schema.Structural;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.openapi.CorrelatedValue;
import java.util.Optional;

/**
 * What the rules at one node of a schema judge.
 *
 * <p>As {@code ratchetingOptions} and what goes with it in {@code
 * pkg/apiserver/schema/cel/validation.go} of {@code k8s.io/apiextensions-apiserver}, v1.37.
 *
 * @param old the value before the change, absent where there was none
 * @param correlated both, where one can tell which is which
 * @param nearest the nearest both above, where one can't
 */
public record RuleSubject(
    Path path,
    Tree value,
    Tree old,
    Optional<CorrelatedValue> correlated,
    Optional<CorrelatedValue> nearest) {
  /** A new value. */
  public static RuleSubject created(Path path, Tree value) {
    return new RuleSubject(path, value, Tree.ABSENT, Optional.empty(), Optional.empty());
  }

  /** A value that takes the place of itself. */
  public static RuleSubject unchanged(Path path, Tree value) {
    return new RuleSubject(path, value, value, Optional.empty(), Optional.empty());
  }

  /** A whole object that takes the place of another one. */
  static RuleSubject changed(CorrelatedValue both) {
    return new RuleSubject(
        Path.ROOT, both.value(), both.old(), Optional.of(both), Optional.empty());
  }

  RuleSubject field(String name) {
    return at(path.field(name), name);
  }

  RuleSubject key(String name) {
    return at(path.key(name), name);
  }

  private RuleSubject at(Path inner, String name) {
    boolean ofType = name.equals("apiVersion") || name.equals("kind");
    if (correlated.isPresent() && nearest.isEmpty() && ofType) {
      // A changed version or kind can't be seen: both were converted to one.
      return new RuleSubject(
          inner, value.at(name), old.at(name), Optional.empty(), Optional.empty());
    }
    return below(inner, name);
  }

  private RuleSubject below(Path inner, String name) {
    return new RuleSubject(
        inner,
        value.at(name),
        old.at(name),
        correlated.flatMap(both -> both.key(name)),
        correlated.isPresent() ? correlated : nearest);
  }

  RuleSubject index(int position, Structural list) {
    Tree item = value.at(position);
    return new RuleSubject(
        path.index(position),
        item,
        old instanceof ListTree before ? CorrelatedValue.item(before, item, list) : Tree.ABSENT,
        correlated.flatMap(both -> both.index(position)),
        correlated.isPresent() ? correlated : nearest);
  }

  /** Whether an error stands where nothing changed, and was let in before. */
  boolean isRatcheted() {
    return correlated.or(() -> nearest).filter(CorrelatedValue::isUnchanged).isPresent();
  }
}
