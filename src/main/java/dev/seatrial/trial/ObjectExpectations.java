package dev.seatrial.trial;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Event;
import dev.seatrial.object.Node;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.tree.jsonpath.JsonPath;
import dev.seatrial.tree.jsonpath.JsonPathException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What objects are expected to be. */
final class ObjectExpectations {
  private ObjectExpectations() {}

  static Expectation exists(String name) {
    return new Looking(
        "there is " + name,
        name,
        scene -> {
          boolean found = Subject.of(name).find(scene).isPresent();
          return new Seen(found, found ? "there is one" : Subject.of(name).missing());
        });
  }

  static Expectation absent(String name) {
    return new Looking(
        "there is no " + name,
        name,
        scene -> {
          boolean found = Subject.of(name).find(scene).isPresent();
          return new Seen(!found, found ? "there is one" : "there is none");
        });
  }

  static Expectation field(String name, String path, String value) {
    JsonPath query = query(path);
    return looking(
        path + PodExpectations.of(name) + " is " + value,
        name,
        object -> {
          List<String> found =
              query.find(object).stream()
                  .flatMap(List::stream)
                  .map(ObjectExpectations::plain)
                  .toList();
          String actual = found.isEmpty() ? "not there" : String.join(" ", found);
          return new Seen(!found.isEmpty() && actual.equals(value), "it is " + actual);
        });
  }

  private static JsonPath query(String path) {
    try {
      return JsonPath.parse("{." + (path.startsWith(".") ? path.substring(1) : path) + "}");
    } catch (JsonPathException malformed) {
      throw new TrialFailure("\"" + path + "\" is no path to a field: " + malformed.getMessage());
    }
  }

  private static String plain(Tree tree) {
    return tree instanceof TextTree text ? text.value() : tree.toJson();
  }

  static Expectation condition(String name, String type, String status) {
    return looking(
        "condition " + type + PodExpectations.of(name) + " is " + status,
        name,
        object -> {
          Conditions conditions = Conditions.of(object);
          boolean there = conditions.find(type).isPresent();
          String reason = conditions.reason(type);
          String actual = conditions.status(type) + (reason.isEmpty() ? "" : " (" + reason + ")");
          return new Seen(
              conditions.status(type).equals(status) && there,
              there ? "it is " + actual : "it is not there");
        });
  }

  static Expectation cordoned(String node) {
    return looking(
        node + " is cordoned",
        "node/" + node,
        object -> schedulability(!new Node(object).isSchedulable(), object));
  }

  static Expectation schedulable(String node) {
    return looking(
        node + " is schedulable",
        "node/" + node,
        object -> schedulability(new Node(object).isSchedulable(), object));
  }

  private static Seen schedulability(boolean holds, Tree node) {
    return new Seen(holds, new Node(node).isSchedulable() ? "it is schedulable" : "it is cordoned");
  }

  static Expectation event(String name, String reason) {
    return new Looking(
        "an event " + reason + PodExpectations.of(name),
        name,
        scene -> {
          String named = Subject.of(scene.named(name)).name();
          Set<String> reasons = new TreeSet<>();
          for (Tree tree : scene.api().list(Resources.EVENTS, "")) {
            String about = tree.text("", "involvedObject", "name");
            if (about.equals(named) || about.startsWith(named + "-")) {
              reasons.add(new Event(tree).reason());
            }
          }
          String what = reasons.isEmpty() ? "there are no events" : "events are " + reasons;
          return new Seen(reasons.contains(reason), what);
        });
  }

  private static Expectation looking(String text, String name, Function<Tree, Seen> eye) {
    return new Looking(
        text,
        name,
        scene -> {
          Subject subject = Subject.of(scene.named(name));
          return subject.find(scene).map(eye).orElseGet(() -> new Seen(false, subject.missing()));
        });
  }
}
