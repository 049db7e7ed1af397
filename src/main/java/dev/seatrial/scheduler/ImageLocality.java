package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows {@code plugins/imagelocality/image_locality.go}, v1.37. */
final class ImageLocality implements ScorePlugin {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long LEAST = 23 * MEGABYTE;
  private static final long MOST_PER_IMAGE = 1000 * MEGABYTE;

  @Override
  public Optional<NodeScorer> prepare(PodState pod, ClusterCache cluster, List<NodeState> nodes) {
    List<String> images = images(pod.spec());
    boolean anywhere = images.stream().anyMatch(image -> cluster.nodesWithImage(image) > 0);
    return anywhere ? Optional.of(node -> score(images, node, cluster)) : Optional.empty();
  }

  private static List<String> images(Tree spec) {
    List<String> images = new ArrayList<>();
    spec.items("initContainers").forEach(container -> images.add(name(container.at("image"))));
    spec.items("containers").forEach(container -> images.add(name(container.at("image"))));
    for (Tree volume : spec.items("volumes")) {
      if (!volume.at("image").isUnset()) {
        images.add(name(volume.at("image", "reference")));
      }
    }
    return images;
  }

  // As normalizedImageName in image_locality.go: the registry is not written out.
  private static String name(Tree image) {
    String name = image.text("");
    return name.lastIndexOf(':') <= name.lastIndexOf('/') ? name + ":latest" : name;
  }

  private static long score(List<String> images, NodeState node, ClusterCache cluster) {
    long sum = 0;
    for (String image : images) {
      double spread = (double) cluster.nodesWithImage(image) / cluster.nodes().size();
      sum += (long) (size(image, node) * spread);
    }
    long most = MOST_PER_IMAGE * images.size();
    long within = Math.max(LEAST, Math.min(most, sum));
    return NodeScorer.MOST * (within - LEAST) / (most - LEAST);
  }

  private static long size(String image, NodeState node) {
    Tree name = Tree.of(image);
    return node.tree().items("status", "images").stream()
        .filter(there -> there.items("names").contains(name))
        .mapToLong(there -> there.number(0, "sizeBytes"))
        .findFirst()
        .orElse(0);
  }
}
