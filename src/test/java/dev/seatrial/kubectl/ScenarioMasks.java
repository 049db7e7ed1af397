package dev.seatrial.kubectl;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Hides what differs between two recordings of a scenario, in text and in objects. */
final class ScenarioMasks {
  private static final Pattern SUFFIX = Pattern.compile("-[bcdfghjklmnpqrstvwxz2456789]{5}\\b");
  private static final Pattern ADDRESS = Pattern.compile("\"?(192\\.168\\.1\\.\\d+)\\b");
  private static final Pattern VERSION = Pattern.compile("(\"resourceVersion\":\")\\d+");

  /** The emulated kubelet has names of its own for these. */
  private static final Pattern RUNTIME_ID = Pattern.compile("(?m)^(\\s*(Container|Image) ID: ).*");

  private ScenarioMasks() {}

  static String masked(String text) {
    String generated = SUFFIX.matcher(Masks.masked(text)).replaceAll("-<SUFFIX>");
    String addressed = ADDRESS.matcher(generated).replaceAll("<NODEIP>");
    String versioned = VERSION.matcher(addressed).replaceAll("$1<VERSION>");
    return RUNTIME_ID.matcher(versioned).replaceAll("$1<ID>");
  }

  /** An object as text: sorted, without what only one recording can know. */
  static String masked(Tree object) {
    return Json.compact(Json.sorted(hidden(object)));
  }

  private static Tree hidden(Tree tree) {
    if (tree instanceof ObjectTree object) {
      ObjectBuilder fields = new ObjectBuilder();
      for (String name : object.names()) {
        fields.put(name, hidden(name, object.at(name)));
      }
      return fields.build();
    }
    if (tree instanceof ListTree list) {
      return Tree.of(list.values().stream().map(ScenarioMasks::hidden).toList());
    }
    return tree.textAt().map(text -> Tree.of(masked(text))).orElse(tree);
  }

  private static Tree sorted(Tree list) {
    return Tree.of(list.items().stream().sorted(Comparator.comparing(Json::compact)).toList());
  }

  private static Tree hidden(String name, Tree value) {
    return switch (name) {
      case "managedFields" -> Tree.ABSENT;
      // The emulated kubelet has names of its own for these.
      case "resourceVersion", "containerID", "imageID" -> Tree.of("<" + name + ">");
      // Ports are allocated at random.
      case "nodePort", "healthCheckNodePort" -> Tree.of("<" + name + ">");
      // Sorted by address, or in no order at all.
      case "addresses", "notReadyAddresses", "endpoints" -> sorted(hidden(value));
      default -> hidden(value);
    };
  }
}
