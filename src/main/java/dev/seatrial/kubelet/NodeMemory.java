package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nodes remember beside their pods: images, addresses given, how often a task was started. */
final class NodeMemory {
  private final PodAddresses addresses;
  private final Map<String, List<String>> imagesByNode = new LinkedHashMap<>();
  private final Map<String, Integer> startsByTask = new LinkedHashMap<>();

  NodeMemory(Api api) {
    this.addresses = new PodAddresses(api);
  }

  PodAddresses addresses() {
    return addresses;
  }

  boolean hasImage(String node, String image) {
    return imagesByNode.getOrDefault(node, List.of()).contains(image);
  }

  void keepImage(String node, String image) {
    if (!hasImage(node, image)) {
      imagesByNode.computeIfAbsent(node, name -> new ArrayList<>()).add(image);
    }
  }

  /** Counts a start of a container; the pods of a Job with the same index are one task. */
  int countStart(Tree pod, Tree container) {
    ContainerStart start = new ContainerStart(pod, container, ContainerStart.Kind.MAIN, 0, 0);
    boolean job = start.ownerKind().equals("Job");
    if (!job) {
      return 0;
    }
    Tree owner = pod.items("metadata", "ownerReferences").get(0);
    String task =
        owner.text("", "uid") + " " + start.completionIndex() + " " + container.text("", "name");
    return startsByTask.merge(task, 1, Integer::sum);
  }

  Tree saved() {
    Map<String, Tree> images = new LinkedHashMap<>();
    imagesByNode.forEach((node, names) -> images.put(node, Tree.texts(names)));
    Map<String, Tree> starts = new LinkedHashMap<>();
    startsByTask.forEach((task, count) -> starts.put(task, Tree.of(count)));
    return ObjectTree.of("addresses", addresses.saved(), "images", ObjectTree.of(images))
        .with("starts", ObjectTree.of(starts));
  }

  void restore(Tree saved) {
    addresses.restore(saved.at("addresses"));
    for (String node : saved.object("images").names()) {
      saved.items("images", node).forEach(image -> keepImage(node, image.text("")));
    }
    for (String task : saved.object("starts").names()) {
      startsByTask.put(task, saved.integer(0, "starts", task));
    }
  }
}
