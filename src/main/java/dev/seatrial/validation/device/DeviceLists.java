package dev.seatrial.validation.device;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Lists and maps of limited size, as the kinds of dynamic resource allocation have many.
 *
 * <p>As {@code validateSlice}, {@code validateSet} and {@code validateMap} in {@code
 * pkg/apis/resource/validation/validation.go}, v1.37. Past the limit nothing is looked at.
 */
record DeviceLists(FieldErrors errors) {
  private static final int LEAST_SHOWN = 16;

  void each(FieldValue list, int most, BiConsumer<FieldValue, FieldErrors> rule) {
    int size = list.items().size();
    if (size > most) {
      errors.tooMany(list, size, most);
      return;
    }
    list.items().forEach(item -> rule.accept(item, errors));
  }

  void set(
      FieldValue list,
      int most,
      BiConsumer<FieldValue, FieldErrors> rule,
      Function<FieldValue, FieldValue> key) {
    each(list, most, rule);
    if (list.items().size() > most) {
      return;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (FieldValue item : list.items()) {
      String text = key.apply(item).text();
      if (!seen.add(text)) {
        errors.duplicate(item, Tree.of(text));
      }
    }
  }

  /** As {@link #set}, where the uniqueness is declared: what comes twice is shown in whole. */
  void declaredSet(
      FieldValue list,
      int most,
      BiConsumer<FieldValue, FieldErrors> rule,
      Function<FieldValue, FieldValue> key) {
    each(list, most, rule);
    if (list.items().size() > most) {
      return;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (FieldValue item : list.items()) {
      if (!seen.add(key.apply(item).text())) {
        errors.declare(declared -> declared.duplicate(item));
      }
    }
  }

  /** The errors of a key stand at the map, those of a value at its key, cut where it is long. */
  void map(FieldValue map, int longestKey, BiConsumer<FieldValue, FieldErrors> rule, KeyRule keys) {
    for (FieldValue entry : map.entries()) {
      keys.check(entry.name(), map, errors);
      String shown = cut(entry.name(), Math.max(longestKey, LEAST_SHOWN));
      rule.accept(new FieldValue(map.path().key(shown), entry.tree()), errors);
    }
  }

  /** What is wrong with the key of a map. */
  interface KeyRule {
    void check(String key, FieldValue map, FieldErrors errors);
  }

  // As truncateIfTooLong.
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int remaining = longest - 3;
    return text.substring(0, (remaining + 1) / 2)
        + "..."
        + text.substring(text.length() - remaining / 2);
  }
}
