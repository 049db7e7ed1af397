package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Store;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows {@code plugins/volumezone/volume_zone.go}, v1.37. */
final class VolumeZone implements FilterPlugin {
  private static final List<String> KEYS =
      List.of(
          "failure-domain.beta.kubernetes.io/zone",
          "failure-domain.beta.kubernetes.io/region",
          "topology.kubernetes.io/zone",
          "topology.kubernetes.io/region");

  private final Verdict refusal =
      Verdict.unresolvable(name(), "node(s) had no available volume zone");

  /** A zone or region that a volume is confined to. */
  private record Zone(String key, List<String> values) {}

  @Override
  public String name() {
    return "VolumeZone";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    List<Zone> zones = new ArrayList<>();
    Store store = cluster.store();
    for (VolumeClaims.Named claim : VolumeClaims.of(pod)) {
      Tree found = claim.in(pod.namespace(), store);
      if (claim.ephemeral() || VolumeClaims.volumeName(found).isEmpty()) {
        continue;
      }
      Tree volume = VolumeClaims.volume(found, store);
      if (!volume.isPresent()) {
        String words = "persistentvolume \"" + VolumeClaims.volumeName(found) + "\" not found";
        return Preparation.refused(Verdict.unresolvable(name(), words));
      }
      zones.addAll(zones(volume));
    }
    return zones.isEmpty()
        ? Preparation.SKIP
        : Preparation.filter(node -> isIn(zones, node) ? Verdict.FITS : refusal);
  }

  // As getPVTopologies.
  private static List<Zone> zones(Tree volume) {
    ObjectTree labels = volume.object("metadata", "labels");
    // A volume may be in several zones: us-east-1a__us-east-1b.
    return KEYS.stream()
        .filter(labels::has)
        .map(key -> new Zone(key, Arrays.asList(labels.text("", key).split("__"))))
        .toList();
  }

  private static boolean isIn(List<Zone> zones, NodeState node) {
    // A node without any zone is taken to be everywhere.
    boolean zoned = KEYS.stream().anyMatch(key -> node.label(key).isPresent());
    return !zoned || zones.stream().allMatch(zone -> zone.values.contains(value(node, zone.key)));
  }

  /** The node's zone or region; where it has not the older label, by the newer one. */
  private static String value(NodeState node, String key) {
    Tree older = node.label(key);
    String newer = key.replace("failure-domain.beta", "topology");
    return (older.isPresent() ? older : node.label(newer)).text("");
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case NODE_ADDED, NODE_LABELS -> true;
      case VOLUME_CHANGED ->
          !event.before().isPresent() || !zones(event.before()).equals(zones(event.after()));
      case STORAGE_CLASS_CHANGED ->
          !event.before().isPresent() && VolumeClaims.waitsForPod(event.after());
      case CLAIM_CHANGED -> VolumeClaims.concerns(event, pod);
      default -> false;
    };
  }
}
