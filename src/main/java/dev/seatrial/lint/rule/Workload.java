package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest that makes pods, or is one.
 *
 * @param podAt where the metadata and spec of its pods stand
 * @param labels of its pods
 */
record Workload(Manifest manifest, Path podAt, Tree labels) {
  private static final Path TEMPLATE = Path.of("spec", "template");
  private static final Path JOB_TEMPLATE = Path.of("spec", "jobTemplate", "spec", "template");

  /** A container with the path that leads to it. */
  record Container(Path path, Tree tree) {}

  /** All that make pods, in their order. */
  static List<Workload> in(Batch batch) {
    List<Workload> workloads = new ArrayList<>();
    for (Manifest manifest : batch.manifests()) {
      String kind = manifest.object().group() + "/" + manifest.object().kind();
      switch (kind) {
        case "/Pod" -> workloads.add(of(manifest, Path.ROOT));
        case "/ReplicationController",
            "apps/Deployment",
            "apps/ReplicaSet",
            "apps/StatefulSet",
            "apps/DaemonSet",
            "batch/Job" ->
            workloads.add(of(manifest, TEMPLATE));
        case "batch/CronJob" -> workloads.add(of(manifest, JOB_TEMPLATE));
        default -> {
          // The other kinds have no pods.
        }
      }
    }
    return workloads;
  }

  private static Workload of(Manifest manifest, Path podAt) {
    Tree labels = manifest.tree().at(podAt).object("metadata", "labels");
    return new Workload(manifest, podAt, labels);
  }

  /** Whether it keeps a number of pods that somebody may set. */
  boolean scales() {
    return switch (manifest.object().kind()) {
      case "Deployment", "ReplicaSet", "StatefulSet", "ReplicationController" -> true;
      default -> false;
    };
  }

  int replicas() {
    return manifest.tree().integer(1, "spec", "replicas");
  }

  /** The containers that stay, and those that only prepare. */
  List<Container> containers() {
    List<Container> containers = new ArrayList<>(listed("initContainers"));
    containers.addAll(listed("containers"));
    return containers;
  }

  /** The containers that run for as long as the pod does: sidecars and the main ones. */
  List<Container> lastingContainers() {
    List<Container> lasting = new ArrayList<>();
    for (Container container : listed("initContainers")) {
      if (container.tree.text("", "restartPolicy").equals("Always")) {
        lasting.add(container);
      }
    }
    lasting.addAll(listed("containers"));
    return lasting;
  }

  /** Kind and name, as in {@code Deployment "web"}. */
  String shown() {
    return shown(manifest);
  }

  static String shown(Manifest manifest) {
    return manifest.object().kind() + " \"" + manifest.object().name() + "\"";
  }

  private List<Container> listed(String field) {
    Path list = podAt.field("spec").field(field);
    List<Tree> items = manifest.tree().at(list).items();
    List<Container> containers = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      containers.add(new Container(list.index(i), items.get(i)));
    }
    return containers;
  }
}
