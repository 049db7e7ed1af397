package dev.seatrial.kubectl.auth;

import dev.seatrial.authorization.RuleCover;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What must become of a role or a binding for it to grant what a file says.
 *
 * @param object as it is to be
 * @param missing the rules or subjects that it lacks
 * @param extra the rules or subjects that the file does not have
 * @param isGuarded whether the object says that nobody is to touch it
 */
// As reconcile_role.go and reconcile_rolebindings.go in
// component-helpers/auth/rbac/reconciliation, v0.37.
public record Reconciliation(
    Tree object, List<Tree> missing, List<Tree> extra, Operation operation, boolean isGuarded) {
  private static final String GUARD = "rbac.authorization.kubernetes.io/autoupdate";
  private static final String RULES = "rules";
  private static final String SUBJECTS = "subjects";
  private static final String AGGREGATION = "aggregationRule";

  /** What is to be done with the object. */
  public enum Operation {
    NONE,
    CREATE,
    UPDATE,
    /** It is deleted and made anew: what a binding binds to cannot change. */
    RECREATE
  }

  /** What becomes of what an object grants beyond what is expected. */
  public enum Extra {
    KEPT,
    REMOVED
  }

  public Reconciliation {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
  }

  /** An object that is not there yet. */
  public static Reconciliation ofNew(Tree expected) {
    List<Tree> granted = new ArrayList<>(expected.items(RULES));
    granted.addAll(expected.items(SUBJECTS));
    return new Reconciliation(expected, granted, List.of(), Operation.CREATE, false);
  }

  /**
   * A role that is there.
   *
   * @param wish whether it may grant more than is expected
   */
  public static Reconciliation ofRole(Tree existing, Tree expected, Extra wish) {
    boolean bothGathered = gathers(expected) && gathers(existing);
    List<Tree> extra =
        bothGathered ? List.of() : RuleCover.missing(expected.items(RULES), existing.items(RULES));
    List<Tree> missing = RuleCover.missing(existing.items(RULES), expected.items(RULES));
    Difference difference = new Difference(missing, extra, wish);
    Tree granting = difference.applied(marked(existing, expected), expected, RULES);
    return difference.between(existing, gathering(granting, expected, wish));
  }

  /**
   * A binding that is there.
   *
   * @param wish whether it may bind more than is expected
   */
  public static Reconciliation ofBinding(Tree existing, Tree expected, Extra wish) {
    if (!sameTexts(expected.at("roleRef"), existing.at("roleRef"), "apiGroup", "kind", "name")) {
      return new Reconciliation(
          expected, List.of(), List.of(), Operation.RECREATE, isGuarded(existing));
    }
    Difference difference =
        new Difference(
            without(expected.items(SUBJECTS), existing.items(SUBJECTS)),
            without(existing.items(SUBJECTS), expected.items(SUBJECTS)),
            wish);
    Tree object = difference.applied(marked(existing, expected), expected, SUBJECTS);
    return difference.between(existing, object);
  }

  /** What is granted on one side only, and whether what is extra goes. */
  private record Difference(List<Tree> missing, List<Tree> extra, Extra wish) {
    Tree applied(Tree object, Tree expected, String field) {
      if (wish == Extra.REMOVED && (!missing.isEmpty() || !extra.isEmpty())) {
        return object.with(expected.at(field), field);
      }
      if (missing.isEmpty()) {
        return object;
      }
      List<Tree> all = new ArrayList<>(object.items(field));
      all.addAll(missing);
      return object.with(new ListTree(all), field);
    }

    Reconciliation between(Tree existing, Tree object) {
      Operation operation = object.equals(existing) ? Operation.NONE : Operation.UPDATE;
      return new Reconciliation(object, missing, extra, operation, isGuarded(existing));
    }
  }

  private static boolean isGuarded(Tree existing) {
    return existing.text("", "metadata", "annotations", GUARD).equals("false");
  }

  /** With the labels and annotations that it lacks; those that it has stay as they are. */
  private static Tree marked(Tree existing, Tree expected) {
    Tree marked = existing;
    for (String field : List.of("annotations", "labels")) {
      if (expected.at("metadata", field) instanceof ObjectTree wanted) {
        ObjectTree merged = wanted;
        ObjectTree own = existing.object("metadata", field);
        for (String name : own.names()) {
          merged = merged.with(name, own.at(name));
        }
        marked = marked.with(merged, "metadata", field);
      }
    }
    return marked;
  }

  private static boolean gathers(Tree role) {
    return role.at(AGGREGATION) instanceof ObjectTree;
  }

  /** With the rules of other roles that are gathered in it. */
  private static Tree gathering(Tree object, Tree expected, Extra wish) {
    if (!gathers(expected)) {
      return object.without(AGGREGATION);
    }
    List<Tree> wanted = expected.items(AGGREGATION, "clusterRoleSelectors");
    List<Tree> present = object.items(AGGREGATION, "clusterRoleSelectors");
    List<Tree> missing = wanted.stream().filter(each -> !present.contains(each)).toList();
    boolean more = !wanted.containsAll(present);
    if (wish == Extra.REMOVED && (!missing.isEmpty() || more)) {
      return object.with(expected.at(AGGREGATION), AGGREGATION);
    }
    if (missing.isEmpty()) {
      return object;
    }
    List<Tree> all = new ArrayList<>(present);
    all.addAll(missing);
    return object.with(new ListTree(all), AGGREGATION, "clusterRoleSelectors");
  }

  private static List<Tree> without(List<Tree> subjects, List<Tree> others) {
    List<Tree> left = new ArrayList<>();
    for (Tree subject : subjects) {
      if (!hasSubject(others, subject) && !hasSubject(left, subject)) {
        left.add(subject);
      }
    }
    return left;
  }

  private static boolean hasSubject(List<Tree> subjects, Tree wanted) {
    return subjects.stream()
        .anyMatch(each -> sameTexts(each, wanted, "kind", "apiGroup", "name", "namespace"));
  }

  private static boolean sameTexts(Tree one, Tree other, String... fields) {
    for (String field : fields) {
      if (!one.text("", field).equals(other.text("", field))) {
        return false;
      }
    }
    return true;
  }
}
