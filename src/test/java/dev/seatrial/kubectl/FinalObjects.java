package dev.seatrial.kubectl;

import dev.seatrial.cluster.Cluster;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How far the objects at the end of a scenario equal the recorded ones. */
final class FinalObjects {
  private static final int MOST_LINES = 12;

  /** The recorder left out what every namespace has. */
  private static final String NOT_RECORDED = "kube-root-ca.crt";

  private final Cluster cluster;
  private final String namespace;
  private final StringBuilder lines = new StringBuilder();
  private int equal;
  private int total;
  private int surplus;

  FinalObjects(RecordedScenario scenario, Cluster cluster) {
    this.cluster = cluster;
    this.namespace = scenario.namespace();
    scenario.finalObjects().forEach(this::compare);
  }

  int equal() {
    return equal;
  }

  int total() {
    return total;
  }

  int differences() {
    return total - equal + surplus;
  }

  String lines() {
    return lines.toString();
  }

  private void compare(String resource, List<Tree> recorded) {
    List<Tree> rest = new ArrayList<>(simulated(resource, recorded));
    List<Tree> unequal = new ArrayList<>();
    for (Tree object : recorded) {
      total++;
      Optional<Tree> twin = first(rest, other -> masked(other).equals(masked(object)));
      twin.ifPresent(rest::remove);
      equal += twin.isPresent() ? 1 : 0;
      if (twin.isEmpty()) {
        unequal.add(object);
      }
    }
    for (Tree object : unequal) {
      Optional<Tree> twin = first(rest, other -> name(other).equals(name(object)));
      twin.ifPresent(rest::remove);
      lines.append("    ! " + resource + " " + name(object) + "\n");
      lines.append(twin.map(other -> differences(object, other)).orElse("        is missing\n"));
    }
    for (Tree object : rest) {
      surplus++;
      lines.append("    + " + resource + " " + name(object) + "\n");
    }
  }

  /** What is in the namespace; of the objects of the whole cluster those that were recorded. */
  private List<Tree> simulated(String resource, List<Tree> recorded) {
    Set<String> names = new TreeSet<>();
    recorded.stream()
        .filter(object -> !object.at("metadata", "namespace").isPresent())
        .forEach(object -> names.add(object.text("", "metadata", "name")));
    return cluster.api().store().resources().stream()
        .filter(each -> each.replaceFirst("\\..*", "").equals(resource))
        .flatMap(each -> cluster.api().store().list(each).stream())
        .filter(object -> !object.text("", "metadata", "name").equals(NOT_RECORDED))
        .filter(
            object ->
                object.text("", "metadata", "namespace").equals(namespace)
                    || names.contains(object.text("", "metadata", "name"))
                        && !object.at("metadata", "namespace").isPresent())
        .toList();
  }

  private static Optional<Tree> first(List<Tree> objects, Predicate<Tree> wanted) {
    return objects.stream().filter(wanted).findFirst();
  }

  private static String masked(Tree object) {
    return ScenarioMasks.masked(object);
  }

  private static String name(Tree object) {
    return ScenarioMasks.masked(object.text("", "metadata", "name"));
  }

  private static String differences(Tree recorded, Tree simulated) {
    Map<String, String> left = ChangedFields.leaves(Json.read(masked(recorded)));
    Map<String, String> right = ChangedFields.leaves(Json.read(masked(simulated)));
    Set<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(right.keySet());
    paths.removeIf(path -> left.getOrDefault(path, "∅").equals(right.getOrDefault(path, "∅")));
    StringBuilder text = new StringBuilder();
    paths.stream()
        .limit(MOST_LINES)
        .map(
            path ->
                "        %s: %s, not %s%n"
                    .formatted(path, left.getOrDefault(path, "∅"), right.getOrDefault(path, "∅")))
        .forEach(text::append);
    return paths.isEmpty() ? "        another order in a list\n" : text.toString();
  }
}
