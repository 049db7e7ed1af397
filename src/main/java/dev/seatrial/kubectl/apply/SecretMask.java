package dev.seatrial.kubectl.apply;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/** Two states of a secret that show which entries differ, but none of them. */
// As Masker in kubectl/pkg/cmd/diff/diff.go, v0.37.
record SecretMask(Tree before, Tree after) {
  private static final Tree SAME = Tree.of("***");
  private static final Tree OLD = Tree.of("*** (before)");
  private static final Tree NEW = Tree.of("*** (after)");

  static SecretMask of(Tree before, Tree after) {
    return new SecretMask(
        masked(before, after.object("data"), OLD), masked(after, before.object("data"), NEW));
  }

  private static Tree masked(Tree secret, ObjectTree other, Tree changed) {
    if (!(secret.at("data") instanceof ObjectTree data)) {
      return secret;
    }
    ObjectTree masked = data;
    for (String key : data.names()) {
      boolean differs = other.has(key) && !other.at(key).equals(data.at(key));
      masked = masked.with(key, differs ? changed : SAME);
    }
    return secret.with(masked, "data");
  }
}
