package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.Store;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends no more volumes to a node than its storage drivers can attach there, as its {@code CSINode}
 * says.
 *
 * <p>Follows {@code plugins/nodevolumelimits/csi.go}, v1.37.
 */
final class NodeVolumeLimits implements FilterPlugin {
  static final String NODES = "csinodes.storage.k8s.io";

  private final Verdict exceeded = Verdict.unschedulable(name(), "node(s) exceed max volume count");

  @Override
  public String name() {
    return "NodeVolumeLimits";
  }

  @Override
  public Preparation prepare(PodState pod, ClusterCache cluster) {
    return VolumeClaims.of(pod).isEmpty()
        ? Preparation.SKIP
        : Preparation.filter(node -> check(pod, node, cluster.store()));
  }

  private Verdict check(PodState pod, NodeState node, Store store) {
    Tree csiNode = store.get(new ObjectKey(NODES, "", node.name()));
    Optional<String> missing =
        volumes(pod, store).values().stream()
            .filter(driver -> isMissing(driver, csiNode, store))
            .findFirst();
    if (missing.isPresent()) {
      String words = missing.get() + " CSI driver is not installed on the node";
      return Verdict.unschedulable(name(), words);
    }
    Map<String, Long> limits = limits(csiNode);
    return limits.isEmpty() || fits(pod, node, limits, store) ? Verdict.FITS : exceeded;
  }

  // As checkCSIDriverOnNode.
  private static boolean isMissing(String driver, Tree csiNode, Store store) {
    return store
            .get(new ObjectKey("csidrivers.storage.k8s.io", "", driver))
            .flag(false, "spec", "preventPodSchedulingIfMissing")
        && csiNode.items("spec", "drivers").stream()
            .noneMatch(one -> one.text("", "name").equals(driver));
  }

  private static boolean fits(PodState pod, NodeState node, Map<String, Long> limits, Store store) {
    Map<String, String> attached = attached(node.name(), store);
    node.pods().forEach(other -> attached.putAll(volumes(other, store)));
    Map<String, String> added = volumes(pod, store);
    added.keySet().removeAll(attached.keySet());
    return added.values().stream()
        .filter(limits::containsKey)
        .allMatch(
            driver ->
                count(attached.values(), driver) + count(added.values(), driver)
                    <= limits.getOrDefault(driver, 0L));
  }

  private static Map<String, Long> limits(Tree csiNode) {
    Map<String, Long> limits = new LinkedHashMap<>();
    for (Tree driver : csiNode.items("spec", "drivers")) {
      if (!driver.at("allocatable", "count").isUnset()) {
        limits.put(driver.text("", "name"), driver.number(0, "allocatable", "count"));
      }
    }
    return limits;
  }

  private static long count(Collection<String> drivers, String driver) {
    return drivers.stream().filter(driver::equals).count();
  }

  /** The drivers of a pod's volumes, by what names each volume. As filterAttachableVolumes. */
  private static Map<String, String> volumes(PodState pod, Store store) {
    Map<String, String> volumes = new LinkedHashMap<>();
    for (VolumeClaims.Named named : VolumeClaims.of(pod)) {
      Tree claim = named.in(pod.namespace(), store);
      PersistentVolume volume = new PersistentVolume(VolumeClaims.volume(claim, store));
      if (!volume.csiDriver().isEmpty()) {
        volumes.put(handle(volume), volume.csiDriver());
      } else if (claim.isPresent() && !volume.tree().isPresent()) {
        provisioner(claim, store)
            .ifPresent(driver -> volumes.put(pod.namespace() + "/" + named.name(), driver));
      }
    }
    return volumes;
  }

  private static String handle(PersistentVolume volume) {
    return volume.csiDriver() + "/" + volume.tree().text("", "spec", "csi", "volumeHandle");
  }

  /** Who will make the volume of a claim that has none yet. */
  private static Optional<String> provisioner(Tree claim, Store store) {
    return VolumeClaims.storageClass(new PersistentVolumeClaim(claim), store).textAt("provisioner");
  }

  /** What is attached to a node, whether or not a pod there uses it. As getVolumeAttachmentInfo. */
  private static Map<String, String> attached(String node, Store store) {
    Map<String, String> attached = new LinkedHashMap<>();
    for (Tree attachment : store.list(Resources.VOLUME_ATTACHMENTS)) {
      String name = attachment.text("", "spec", "source", "persistentVolumeName");
      PersistentVolume volume =
          new PersistentVolume(store.get(new ObjectKey(VolumeClaims.VOLUMES, "", name)));
      if (attachment.text("", "spec", "nodeName").equals(node) && !volume.csiDriver().isEmpty()) {
        attached.put(handle(volume), volume.csiDriver());
      }
    }
    return attached;
  }

  @Override
  public boolean mayHelp(ClusterEvent event, PodState pod, ClusterCache cluster) {
    return switch (event.kind()) {
      case ATTACHMENT_REMOVED -> true;
      case CSI_NODE_CHANGED ->
          !event.before().isPresent() || isRaised(limits(event.before()), limits(event.after()));
      case CLAIM_CHANGED -> !event.before().isPresent() && VolumeClaims.concerns(event, pod);
      case ASSIGNED_POD_REMOVED ->
          !VolumeClaims.of(cluster.read(event.key(), event.before())).isEmpty();
      default -> false;
    };
  }

  private static boolean isRaised(Map<String, Long> before, Map<String, Long> after) {
    return after.entrySet().stream()
        .anyMatch(limit -> limit.getValue() > before.getOrDefault(limit.getKey(), 0L));
  }
}
