package dev.seatrial.kubectl;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two states of an object, as the recorder of the scenarios put it. */
final class ChangedFields {
  private static final Pattern IGNORED =
      Pattern.compile(
          "metadata\\.(managedFields|resourceVersion|generation|uid|creationTimestamp).*"
              + "|.*\\.(lastTransitionTime|lastUpdateTime|lastProbeTime|lastHeartbeatTime"
              + "|startTime|lastPhaseTransitionTime|resourceVersion"
              + "|observedGeneration|uid|last-applied-configuration|lastProbeTime)"
              + "|metadata\\.ownerReferences\\[[^]]*]\\.uid");
  private static final Pattern IGNORED_OF_PODS =
      Pattern.compile(
          "status\\.(hostIPs?|podIPs?|startTime|qosClass).*"
              + "|status\\.(init)?[cC]ontainerStatuses\\[[^]]*]\\."
              + "(name|image|imageID|containerID|started|restartCount|lastState|ready"
              + "|allocatedResources|resources|state\\.running|state\\.waiting\\.message"
              + "|state\\.terminated\\.(startedAt|finishedAt|containerID|message)).*"
              + "|status\\.conditions\\[[^]]*]\\.type"
              + "|status\\.conditions\\[(ContainersReady|Ready|Initialized"
              + "|PodReadyToStartContainers)]\\.(message|reason)");
  private static final Pattern FACT = Pattern.compile("(.*?)(=|: )(.*)", Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("status\\.conditions\\[([^]]*)](?:\\.status)?(.*)");

  /** The emulated kubelet of the recordings never said so, a real one does. */
  private static final String SANDBOX_GONE =
      "status.conditions[PodReadyToStartContainers].status: True→False";

  /** The recorder told of a pod's condition why it is so only where that came with it. */
  private static final Pattern REWORDED =
      Pattern.compile("status\\.conditions\\[PodScheduled]\\.(message|reason): .*", Pattern.DOTALL);

  private static final String NOTHING = "∅";

  private ChangedFields() {}

  static Set<String> between(Tree before, Tree after) {
    Map<String, String> left = leaves(before);
    Map<String, String> right = leaves(after);
    String object = after.text("", "kind") + "/";
    Set<String> facts = new TreeSet<>();
    Set<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(right.keySet());
    for (String path : paths) {
      String old = left.getOrDefault(path, NOTHING);
      String now = right.getOrDefault(path, NOTHING);
      if (!old.equals(now)) {
        String fact = old.equals(NOTHING) ? path + "=" + now : path + ": " + old + "→" + now;
        brief(object, fact).ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** The shorter way in which most recordings put a fact, where they keep it at all. */
  static Optional<String> brief(String object, String fact) {
    Matcher matcher = FACT.matcher(fact);
    if (!matcher.matches()) {
      return Optional.of(fact);
    }
    String path = matcher.group(1);
    if (path.startsWith("endpoints")) {
      return Optional.of("endpoints");
    }
    if (path.startsWith("ports")) {
      return Optional.of("ports");
    }
    if (path.equals("metadata.annotations.endpoints.kubernetes.io/last-change-trigger-time")) {
      return Optional.empty();
    }
    boolean pod = object.startsWith("Pod/");
    if (IGNORED.matcher(path).matches() || pod && IGNORED_OF_PODS.matcher(path).matches()) {
      return Optional.empty();
    }
    if (pod && (fact.equals(SANDBOX_GONE) || REWORDED.matcher(fact).matches())) {
      return Optional.empty();
    }
    return Optional.of(pod ? briefOfPod(path, matcher.group(2), matcher.group(3)) : fact);
  }

  private static String briefOfPod(String path, String between, String value) {
    if (path.equals("metadata.deletionTimestamp")) {
      return between.equals("=") ? "deletionTimestamp set" : "deletionTimestamp moved";
    }
    Matcher condition = CONDITION.matcher(path);
    if (condition.matches()) {
      return condition.group(1) + condition.group(2) + between + value;
    }
    String shorter =
        path.replaceFirst("^status\\.(init)?[cC]ontainerStatuses\\[", "[")
            .replaceFirst("^status\\.phase$", "phase");
    return shorter + between + value;
  }

  /** Every value by its path, items of lists by what names them. */
  static Map<String, String> leaves(Tree object) {
    Map<String, String> leaves = new TreeMap<>();
    flatten(object, "", leaves);
    return leaves;
  }

  private static void flatten(Tree tree, String path, Map<String, String> leaves) {
    if (tree instanceof ObjectTree object && !object.isEmpty()) {
      for (String name : object.names()) {
        flatten(object.at(name), path.isEmpty() ? name : path + "." + name, leaves);
      }
    } else if (tree instanceof ListTree list && !list.isEmpty()) {
      for (int i = 0; i < list.values().size(); i++) {
        flatten(list.at(i), path + "[" + key(list.at(i), i) + "]", leaves);
      }
    } else if (tree.isPresent()) {
      leaves.put(path, tree.textAt().orElseGet(() -> Json.compact(tree)));
    }
  }

  private static String key(Tree item, int position) {
    if (item.at("effect").isPresent()) {
      return item.text("", "key") + ":" + item.text("", "effect");
    }
    if (item.at("targetRef", "name").isPresent()) {
      return item.text("", "targetRef", "name");
    }
    String type = item.text("", "type");
    String name = item.text(type, "name");
    return name.isEmpty() ? Integer.toString(position) : name;
  }
}
