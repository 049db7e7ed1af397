package dev.seatrial.trial;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What pods are expected to do. */
final class PodExpectations {
  private PodExpectations() {}

  /** Which pods are looked for, and among which. */
  private record Search(BiFunction<Subject, Scene, List<Pod>> among, Predicate<Pod> wanted) {}

  static Expectation ready(String name, Count count) {
    return counted(name, count, "ready", new Search(Subject::pods, Pod::isReady));
  }

  static Expectation existing(String name, Count count) {
    return counted(name, count, "there", new Search(Subject::pods, pod -> true));
  }

  static Expectation status(String name, String status, Count count) {
    // Those that ended too, for that is what the word may say.
    Predicate<Pod> shows = pod -> PodWord.of(pod.tree()).equals(status);
    return counted(name, count, status, new Search(Subject::allPods, shows));
  }

  private static Expectation counted(String name, Count count, String state, Search search) {
    String text = count.of("pod") + of(name) + " " + Count.are(count.number()) + " " + state;
    return new Looking(
        text,
        name,
        scene -> {
          String named = scene.named(name);
          Subject subject = Subject.of(named);
          if (!subject.isKnown(scene)) {
            return new Seen(false, subject.missing());
          }
          List<Pod> all = search.among().apply(subject, scene);
          int actual = (int) all.stream().filter(search.wanted()).count();
          return new Seen(count.matches(actual), Pods.counted(actual, named, state, all));
        });
  }

  static Expectation allReady(String name) {
    return new Looking(
        "all pods" + of(name) + " are ready", name, scene -> allReady(scene, scene.named(name)));
  }

  private static Seen allReady(Scene scene, String name) {
    Subject subject = Subject.of(name);
    Tree object = subject.find(scene).orElse(Tree.ABSENT);
    if (!object.isPresent()) {
      return new Seen(false, subject.missing());
    }
    List<Pod> all = subject.pods(scene);
    int ready = (int) all.stream().filter(Pod::isReady).count();
    long wanted = Wanted.pods(object);
    String what = Pods.counted(ready, name, "ready", all) + "; wanted: " + wanted;
    return new Seen(ready == wanted && all.size() == wanted, what);
  }

  static Expectation rescheduled(String name) {
    return new Looking(
        "the pods" + of(name) + " are rescheduled",
        name,
        scene -> {
          Seen ready = allReady(scene, scene.named(name));
          Set<String> left = new TreeSet<>(scene.drained());
          if (left.isEmpty()) {
            return new Seen(false, "no node was drained");
          }
          left.retainAll(nodes(Subject.of(scene.named(name)).pods(scene)));
          return new Seen(ready.holds() && left.isEmpty(), ready.what());
        });
  }

  static Expectation runOn(String name, List<String> nodes) {
    return new Looking(
        "the pods" + of(name) + " run on " + String.join(", ", nodes),
        name,
        scene -> {
          List<Pod> all = Subject.of(scene.named(name)).pods(scene);
          boolean holds = !all.isEmpty() && nodes.containsAll(nodes(all));
          return new Seen(holds, all.isEmpty() ? "there are no pods" : Pods.listed(all));
        });
  }

  static Expectation spreadOver(String name, Count count) {
    return new Looking(
        "the pods" + of(name) + " run on " + count.of("node"),
        name,
        scene -> {
          List<Pod> all = Subject.of(scene.named(name)).pods(scene);
          int actual = nodes(all.stream().filter(Pod::isReady).toList()).size();
          String what = "they run on " + Count.numbered(actual, "node");
          return new Seen(count.matches(actual), what + ": " + Pods.listed(all));
        });
  }

  static Expectation onNode(String node, Count count) {
    return new Looking(
        count.of("pod") + " " + Count.are(count.number()) + " on " + node,
        node,
        scene -> {
          if (scene.api().find(ObjectKey.node(node)).isEmpty()) {
            return new Seen(false, "there is no node \"" + node + "\"");
          }
          List<Pod> all =
              scene.api().store().podsOn(node).stream()
                  .filter(pod -> !isOfDaemonSet(pod))
                  .map(Pod::new)
                  .toList();
          String what =
              Count.numbered(all.size(), "pod") + " " + Count.are(all.size()) + " on " + node;
          return new Seen(
              count.matches(all.size()), all.isEmpty() ? what : what + ": " + Pods.listed(all));
        });
  }

  static Expectation image(String name, String image) {
    return new Looking(
        "all pods" + of(name) + " run " + image + " and are ready",
        name,
        scene -> {
          List<Pod> all = Subject.of(scene.named(name)).pods(scene);
          Set<String> images = new TreeSet<>();
          all.forEach(pod -> pod.containers().forEach(each -> images.add(each.text("", "image"))));
          Seen ready = allReady(scene, scene.named(name));
          boolean holds = ready.holds() && images.equals(new TreeSet<>(List.of(image)));
          return new Seen(holds, ready.what() + "; images: " + String.join(", ", images));
        });
  }

  private static Set<String> nodes(List<Pod> pods) {
    Set<String> nodes = new TreeSet<>();
    pods.forEach(pod -> nodes.add(pod.nodeName()));
    return nodes;
  }

  private static boolean isOfDaemonSet(Tree pod) {
    return new KubeObject(pod)
        .controllerOwner()
        .filter(owner -> owner.kind().equals("DaemonSet"))
        .isPresent();
  }

  static String of(String name) {
    return name.isEmpty() ? "" : " of " + name;
  }

  /** How many pods an object asks for. */
  private static final class Wanted {
    static long pods(Tree object) {
      return switch (object.text("", "kind")) {
        case "Pod" -> 1;
        case "DaemonSet" -> object.number(0, "status", "desiredNumberScheduled");
        case "Job" -> object.number(1, "spec", "parallelism");
        default -> object.number(1, "spec", "replicas");
      };
    }
  }
}
