package dev.seatrial.validation.scheduling;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import java.util.ArrayList;
import java.util.List;

/**
 * A field with rules that are declared beside its type; what a change leaves as it was is not
 * looked at.
 *
 * <p>As {@code k8s.io/apimachinery/pkg/api/validate}, v0.37.
 *
 * @param old absent where there is none
 * @param isChange whether there was an old object at all
 */
record DeclaredField(FieldValue now, Tree old, boolean isChange, FieldErrors errors) {
  DeclaredField at(String field) {
    return new DeclaredField(now.at(field), old.at(field), isChange, errors);
  }

  /** Whether a change leaves it alone. */
  boolean isSame() {
    return isChange && (now.isSet() ? now.tree().equals(old) : old.isUnset());
  }

  /** Refuses any change; whether there is something left to look at. */
  boolean isNewAndFixed() {
    if (isSame()) {
      return false;
    }
    if (isChange) {
      errors.invalid(now, Tree.NULL, Immutability.MESSAGE);
    }
    return !isChange && !now.isEmpty();
  }

  /** Whether something stands where something must. */
  boolean isGiven() {
    if (now.isEmpty()) {
      errors.required(now, "");
    }
    return !now.isEmpty();
  }

  /** Whether it was not set or cleared later, which is refused. */
  // As UpdatePointer with NoSet and NoUnset.
  boolean stays() {
    boolean isSet = now.isSet();
    boolean stays = !isChange || isSet != old.isUnset();
    if (!stays) {
      errors.invalid(
          now,
          Tree.NULL,
          isSet ? "field cannot be set once created" : "field cannot be cleared once set");
    }
    return stays;
  }

  /**
   * Refuses more than one member of a union, and none; where the members are as before, neither.
   */
  void checkUnion(String... members) {
    List<String> all = new ArrayList<>();
    List<String> given = new ArrayList<>();
    boolean isChanged = !isChange || old.isUnset();
    for (String member : members) {
      all.add("`" + member + "`");
      if (now.at(member).isSet()) {
        given.add(member);
      }
      isChanged |= now.at(member).isSet() == old.at(member).isUnset();
    }
    String listed = String.join(", ", all);
    if (isChanged && given.isEmpty()) {
      errors.invalid(now, Tree.of(""), "must specify one of: " + listed);
    } else if (isChanged && given.size() > 1) {
      String shown = "{" + String.join(", ", given) + "}";
      errors.invalid(now, Tree.of(shown), "must specify exactly one of: " + listed);
    }
  }
}
