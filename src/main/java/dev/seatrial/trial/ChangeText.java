package dev.seatrial.trial;

import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One change of one object in one line. */
final class ChangeText {
  private static final int MOST_FIELDS = 3;
  private static final List<String> NOISE =
      List.of("resourceVersion", "managedFields", "observedGeneration", "generation");

  private ChangeText() {}

  static String of(Change change) {
    String named = named(change.key()) + " ";
    return switch (change.kind()) {
      case ADDED -> named + "created";
      case DELETED -> named + "deleted";
      case MODIFIED ->
          named
              + (change.key().resource().equals(Resources.PODS)
                  ? ofPod(new Pod(change.before()), new Pod(change.after()))
                  : differences(change.before(), change.after()));
    };
  }

  /** An object as people call it: {@code replicaset web-6d4}. */
  static String named(ObjectKey key) {
    return singular(key.resource()) + " " + key.name();
  }

  private static String singular(String resource) {
    int dot = resource.indexOf('.');
    String plural = dot < 0 ? resource : resource.substring(0, dot);
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  private static String ofPod(Pod before, Pod after) {
    List<String> parts = new ArrayList<>();
    if (before.nodeName().isEmpty() && !after.nodeName().isEmpty()) {
      parts.add("bound to " + after.nodeName());
    }
    if (!before.isTerminating() && after.isTerminating()) {
      parts.add("told to terminate");
    }
    if (before.isReady() != after.isReady()) {
      parts.add(after.isReady() ? "ready" : "no longer ready");
    }
    String status = PodWord.of(after.tree());
    if (!PodWord.of(before.tree()).equals(status)) {
      parts.add(status);
    }
    return parts.isEmpty() ? differences(before.tree(), after.tree()) : String.join(", ", parts);
  }

  private static String differences(Tree before, Tree after) {
    List<String> found = new ArrayList<>();
    collect("", before, after, found);
    String shown = found.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "));
    int more = found.size() - MOST_FIELDS;
    if (found.isEmpty()) {
      return "written";
    }
    return shown + (more > 0 ? " and " + more + " more" : "");
  }

  private static void collect(String path, Tree before, Tree after, List<String> found) {
    if (before.equals(after)) {
      return;
    }
    if (!(before instanceof ObjectTree from) || !(after instanceof ObjectTree to)) {
      found.add(path + " " + word(before) + " → " + word(after));
      return;
    }
    Set<String> names = new LinkedHashSet<>(from.names());
    names.addAll(to.names());
    names.removeAll(NOISE);
    for (String name : names) {
      collect(path.isEmpty() ? name : path + "." + name, from.at(name), to.at(name), found);
    }
  }

  private static String word(Tree tree) {
    if (!tree.isPresent()) {
      return "none";
    }
    boolean large = tree instanceof ObjectTree || !tree.items().isEmpty();
    return large ? "…" : tree.toJson();
  }
}
