package dev.seatrial.controller;

import dev.seatrial.object.Pod;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a stateful set's pod, taken apart.
 *
 * <p>Follows {@code getParentNameAndOrdinal} in {@code
 * pkg/controller/statefulset/stateful_set_utils.go}, v1.37.
 *
 * @param parent the set that a pod of this name belongs to; empty where the name has no ordinal
 * @param ordinal −1 where the name has none
 */
record StatefulPodName(String parent, int ordinal) {
  private static final Pattern SHAPE = Pattern.compile("(.*)-([0-9]+)");

  static StatefulPodName of(String name) {
    Matcher shape = SHAPE.matcher(name);
    return shape.matches()
        ? new StatefulPodName(shape.group(1), number(shape.group(2)))
        : new StatefulPodName("", -1);
  }

  static int ordinal(Pod pod) {
    return of(pod.name()).ordinal();
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      return -1;
    }
  }
}
