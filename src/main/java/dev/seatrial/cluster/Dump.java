package dev.seatrial.cluster;

import dev.seatrial.UserError;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlLimits;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of a cluster as {@code kubectl get -o yaml} or {@code -o json} printed them, lists
 * taken apart.
 */
public record Dump(List<Tree> objects) {
  // A large cluster's dump is larger than any file of manifests.
  private static final YamlLimits LIMITS = new YamlLimits(1L << 30, 1_000);
  private static final List<String> TIMES =
      List.of(
          "creationTimestamp",
          "finishedAt",
          "lastTimestamp",
          "lastTransitionTime",
          "lastUpdateTime",
          "startTime",
          "startedAt");

  /** Keeps an unmodifiable list. */
  public Dump {
    objects = List.copyOf(objects);
  }

  /**
   * Reads a text of one or several documents.
   *
   * @throws UserError with name and line where it can't be read, or where something in it is no
   *     object with a kind and a name
   */
  public static Dump read(byte[] bytes, String name) {
    YamlText text = Yaml.read(bytes, LIMITS);
    List<Tree> objects = new ArrayList<>();
    for (YamlDocument document : text.documents()) {
      refuse(name, document.problems());
      if (!document.tree().isUnset()) {
        collect(name, document, document.tree(), objects);
      }
    }
    refuse(name, text.problems());
    if (objects.isEmpty()) {
      throw new UserError(
          "\"" + name + "\" has no objects: dump some with \"kubectl get nodes,pods -A -o yaml\"");
    }
    return new Dump(objects);
  }

  private static void refuse(String name, List<YamlProblem> problems) {
    for (YamlProblem problem : problems) {
      throw new UserError(
          "\"" + name + "\" line " + problem.place().line() + ": " + problem.message());
    }
  }

  private static void collect(String name, YamlDocument document, Tree tree, List<Tree> objects) {
    String kind = tree.text("", "kind");
    if (kind.endsWith("List") && tree.at("items") instanceof ListTree list) {
      String each = kind.substring(0, kind.length() - "List".length());
      for (Tree item : list.values()) {
        // The items of a typed list, such as PodList, leave their kind to it.
        boolean typed = !each.isEmpty() && item.text("", "kind").isEmpty();
        Tree whole =
            typed
                ? item.with(tree.at("apiVersion"), "apiVersion").with(Tree.of(each), "kind")
                : item;
        collect(name, document, whole, objects);
      }
    } else if (kind.isEmpty() || tree.text("", "metadata", "name").isEmpty()) {
      throw new UserError(
          "\""
              + name
              + "\" line "
              + document.place().line()
              + ": an object without kind or name: dump with -o yaml or -o json");
    } else {
      objects.add(tree);
    }
  }

  /** The latest revision that an object carries; 0 where none does. */
  long revision() {
    long latest = 0;
    for (Tree object : objects) {
      String version = object.text("", "metadata", "resourceVersion");
      // Only numbers of a sane length: nobody's etcd has counted farther.
      if (version.matches("[0-9]{1,18}")) {
        latest = Math.max(latest, Long.parseLong(version));
      }
    }
    return latest;
  }

  /** The newest point in time that anything in it tells of, in microseconds since 1970. */
  public long newestMicros() {
    long newest = 0;
    for (Tree object : objects) {
      newest = Math.max(newest, newest(object.at("metadata")));
      newest = Math.max(newest, newest(object.at("status")));
      newest = Math.max(newest, time(object.text("", "lastTimestamp")));
    }
    return newest;
  }

  private static long newest(Tree tree) {
    long newest = 0;
    for (Tree item : tree.items()) {
      newest = Math.max(newest, newest(item));
    }
    if (tree instanceof ObjectTree object) {
      for (int i = 0; i < object.size(); i++) {
        String text = object.value(i).text("");
        long found = TIMES.contains(object.name(i)) ? time(text) : newest(object.value(i));
        newest = Math.max(newest, found);
      }
    }
    return newest;
  }

  private static long time(String text) {
    return Timestamps.micros(text).orElse(0);
  }
}
