package dev.seatrial.kubectl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far simulated changes equal recorded ones: for each object the sequence counts, between
 * objects the order of the same second does not.
 */
final class ChangeTally {
  private final List<CondensedChange> missing = new ArrayList<>();
  private final List<CondensedChange> surplus = new ArrayList<>();
  private final List<String> late = new ArrayList<>();
  private int equal;

  ChangeTally(List<CondensedChange> recorded, List<CondensedChange> simulated) {
    Map<String, List<Moments>> left = byMaskedObject(recorded);
    Map<String, List<Moments>> right = byMaskedObject(simulated);
    left.forEach((object, lives) -> compare(lives, right.getOrDefault(object, List.of())));
    right.forEach(
        (object, lives) -> {
          if (!left.containsKey(object)) {
            lives.forEach(life -> surplus.addAll(life.from(0)));
          }
        });
  }

  int equal() {
    return equal;
  }

  int total() {
    return equal + missing.size();
  }

  /** How many changes lack, are too many, or come more than a second too early or too late. */
  int differences() {
    return missing.size() + surplus.size() + late.size();
  }

  String summary() {
    return "%d of %d, %d more, %d at another time"
        .formatted(equal, total(), surplus.size(), late.size());
  }

  String lines() {
    StringBuilder lines = new StringBuilder();
    missing.forEach(change -> lines.append("    - " + change + "\n"));
    surplus.forEach(change -> lines.append("    + " + change + "\n"));
    late.forEach(change -> lines.append("    ~ " + change + "\n"));
    return lines.toString();
  }

  /** The lives of all objects that are called alike but for what is generated. */
  private static Map<String, List<Moments>> byMaskedObject(List<CondensedChange> changes) {
    Map<String, List<CondensedChange>> byObject = new LinkedHashMap<>();
    for (CondensedChange change : changes) {
      byObject.computeIfAbsent(change.object(), name -> new ArrayList<>()).add(change);
    }
    Map<String, List<Moments>> byMasked = new LinkedHashMap<>();
    byObject.forEach(
        (object, life) ->
            byMasked
                .computeIfAbsent(ScenarioMasks.masked(object), name -> new ArrayList<>())
                .add(new Moments(life)));
    return byMasked;
  }

  private void compare(List<Moments> left, List<Moments> right) {
    List<Moments> rest = new ArrayList<>(right);
    List<Moments> unpaired = new ArrayList<>();
    for (Moments life : left) {
      Optional<Moments> twin =
          rest.stream()
              .map(other -> new Alignment(life, other))
              .filter(Alignment::isWhole)
              .min(Comparator.comparing(Alignment::apartMicros))
              .map(Alignment::simulated);
      twin.ifPresentOrElse(found -> pair(life, found, rest), () -> unpaired.add(life));
    }
    for (Moments life : unpaired) {
      Moments best =
          rest.stream()
              .map(other -> new Alignment(life, other))
              .max(Comparator.comparing(Alignment::matched))
              .map(Alignment::simulated)
              .orElse(new Moments(List.of()));
      pair(life, best, rest);
    }
    rest.forEach(life -> surplus.addAll(life.from(0)));
  }

  private void pair(Moments recorded, Moments simulated, List<Moments> rest) {
    rest.remove(simulated);
    equal += new Alignment(recorded, simulated).into(missing, surplus, late);
  }
}
