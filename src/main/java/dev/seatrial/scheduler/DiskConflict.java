package dev.seatrial.scheduler;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Whether pods name the same disk in a way that only one of them can have it.
 *
 * <p>Follows {@code isVolumeConflict} in {@code plugins/volumerestrictions}, v1.37.
 */
final class DiskConflict {
  private static final List<String> KINDS =
      List.of("gcePersistentDisk", "awsElasticBlockStore", "iscsi", "rbd");

  private DiskConflict() {}

  /** The volumes of a pod that may conflict. */
  static List<Tree> disks(PodState pod) {
    return pod.spec().items("volumes").stream()
        .filter(volume -> KINDS.stream().anyMatch(kind -> !volume.at(kind).isUnset()))
        .toList();
  }

  static boolean between(List<Tree> disks, PodState other) {
    List<Tree> others = disks(other);
    return disks.stream()
        .anyMatch(disk -> others.stream().anyMatch(there -> conflict(disk, there)));
  }

  private static boolean conflict(Tree one, Tree other) {
    for (String kind : KINDS) {
      Tree mine = one.at(kind);
      Tree theirs = other.at(kind);
      boolean both = !mine.isUnset() && !theirs.isUnset();
      if (both && isSameDisk(kind, mine, theirs) && !bothOnlyRead(kind, mine, theirs)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameDisk(String kind, Tree one, Tree other) {
    return switch (kind) {
      case "gcePersistentDisk" -> one.at("pdName").equals(other.at("pdName"));
      case "awsElasticBlockStore" -> one.at("volumeID").equals(other.at("volumeID"));
      case "iscsi" -> one.at("iqn").equals(other.at("iqn"));
      default ->
          one.items("monitors").stream().anyMatch(other.items("monitors")::contains)
              && one.text("rbd", "pool").equals(other.text("rbd", "pool"))
              && one.at("image").equals(other.at("image"));
    };
  }

  private static boolean bothOnlyRead(String kind, Tree one, Tree other) {
    return !kind.equals("awsElasticBlockStore")
        && one.flag(false, "readOnly")
        && other.flag(false, "readOnly");
  }
}
