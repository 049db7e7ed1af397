package dev.seatrial.trial;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What rollouts are expected to come to. */
final class RolloutExpectations {
  private static final String[] REVISION = {
    "metadata", "annotations", "deployment.kubernetes.io/revision"
  };

  private RolloutExpectations() {}

  static Expectation complete(String name) {
    return looking(
        "the rollout" + PodExpectations.of(name) + " is complete",
        name,
        (scene, object) ->
            switch (object.text("", "kind")) {
              case "Deployment" -> ofDeployment(object);
              case "DaemonSet" -> ofDaemonSet(object);
              default -> new Seen(false, "a " + object.text("", "kind") + " has no rollout");
            });
  }

  // As DeploymentStatusViewer in kubectl/pkg/polymorphichelpers/rollout_status.go, v0.37.
  private static Seen ofDeployment(Tree object) {
    long wanted = object.number(1, "spec", "replicas");
    Tree status = object.at("status");
    long updated = status.number(0, "updatedReplicas");
    long available = status.number(0, "availableReplicas");
    long all = status.number(0, "replicas");
    String what =
        updated
            + " of "
            + wanted
            + " pods are updated, "
            + available
            + " are available, "
            + (all - updated)
            + " old ones are left";
    boolean observed = isObserved(object);
    return new Seen(observed && updated >= wanted && all <= updated && available >= updated, what);
  }

  private static Seen ofDaemonSet(Tree object) {
    Tree status = object.at("status");
    long wanted = status.number(0, "desiredNumberScheduled");
    long updated = status.number(0, "updatedNumberScheduled");
    long available = status.number(0, "numberAvailable");
    String what = updated + " of " + wanted + " pods are updated, " + available + " are available";
    return new Seen(isObserved(object) && updated >= wanted && available >= wanted, what);
  }

  private static boolean isObserved(Tree object) {
    return object.number(0, "status", "observedGeneration")
        >= object.number(0, "metadata", "generation");
  }

  static Expectation revision(String name, int revision) {
    return looking(
        (name.isEmpty() ? "it" : name) + " is at revision " + revision,
        name,
        (scene, object) -> {
          String actual = object.text("", REVISION);
          String what = actual.isEmpty() ? "it has no revision yet" : "it is at " + actual;
          return new Seen(actual.equals(Integer.toString(revision)), what);
        });
  }

  static Expectation history(String name, List<Integer> revisions) {
    List<Long> wanted = revisions.stream().map(Integer::longValue).sorted().toList();
    return looking(
        "the history" + PodExpectations.of(name) + " has the revisions " + listed(wanted),
        name,
        (scene, object) -> {
          List<Long> actual = revisions(scene, object);
          return new Seen(actual.equals(wanted), "it has " + listed(actual));
        });
  }

  private static List<Long> revisions(Scene scene, Tree deployment) {
    List<Long> revisions = new ArrayList<>();
    String uid = deployment.text("", "metadata", "uid");
    for (Tree set : scene.api().store().ownedBy(uid, Resources.REPLICA_SETS)) {
      String revision = set.text("", REVISION);
      if (!revision.isEmpty()) {
        revisions.add(Long.valueOf(revision));
      }
    }
    return revisions.stream().sorted().toList();
  }

  private static String listed(List<Long> revisions) {
    return revisions.isEmpty()
        ? "none"
        : String.join(", ", revisions.stream().map(String::valueOf).toList());
  }

  private static Expectation looking(String text, String name, BiFunction<Scene, Tree, Seen> eye) {
    return new Looking(
        text,
        name,
        scene -> {
          Subject subject = Subject.of(scene.named(name));
          return subject
              .find(scene)
              .map(object -> eye.apply(scene, object))
              .orElseGet(() -> new Seen(false, subject.missing()));
        });
  }
}
