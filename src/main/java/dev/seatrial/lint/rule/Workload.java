package dev.seatrial.lint.rule;

import dev.seatrial.lint.Batch;
import dev.seatrial.lint.Manifest;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A manifest that makes pods, or is one.
 *
 * @param position among all workloads of its batch
 * @param podAt where the metadata and spec of its pods stand
 * @param labels of its pods
 */
record Workload(int position, Manifest manifest, Path podAt, Tree labels) {
  private static final Path TEMPLATE = Path.of("spec", "template");
  private static final Path JOB_TEMPLATE = Path.of("spec", "jobTemplate", "spec", "template");

  /** A container with the path that leads to it. */
  record Container(Path path, Tree tree) {}

  private record All(List<Workload> list) {}

  /** All that make pods, in their order. */
  static List<Workload> in(Batch batch) {
    return batch.once(All.class, Workload::allIn).list;
  }

  private static All allIn(Batch batch) {
    List<Workload> workloads = new ArrayList<>();
    for (Manifest manifest : batch.manifests()) {
      Optional<Path> podAt = podAt(manifest.object().group(), manifest.object().kind());
      if (podAt.isPresent()) {
        Tree labels = manifest.tree().at(podAt.get()).object("metadata", "labels");
        workloads.add(new Workload(workloads.size(), manifest, podAt.get(), labels));
      }
    }
    return new All(workloads);
  }

  private static Optional<Path> podAt(String group, String kind) {
    return switch (group) {
      case "" ->
          switch (kind) {
            case "Pod" -> Optional.of(Path.ROOT);
            case "ReplicationController" -> Optional.of(TEMPLATE);
            default -> Optional.empty();
          };
      case "apps" ->
          switch (kind) {
            case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet" -> Optional.of(TEMPLATE);
            default -> Optional.empty();
          };
      case "batch" ->
          switch (kind) {
            case "Job" -> Optional.of(TEMPLATE);
            case "CronJob" -> Optional.of(JOB_TEMPLATE);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
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
