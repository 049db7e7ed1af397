package dev.seatrial.podsecurity;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which volumes pods may have. Follows {@code check_hostPathVolumes.go} and {@code
 * check_restrictedVolumes.go}.
 */
final class VolumeChecks {
  private static final List<String> ALLOWED =
      List.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");
  private static final List<String> RESTRICTED =
      List.of(
          "hostPath",
          "gcePersistentDisk",
          "awsElasticBlockStore",
          "gitRepo",
          "nfs",
          "iscsi",
          "glusterfs",
          "rbd",
          "flexVolume",
          "cinder",
          "cephfs",
          "flocker",
          "fc",
          "azureFile",
          "vsphereVolume",
          "quobyte",
          "azureDisk",
          "photonPersistentDisk",
          "portworxVolume",
          "scaleIO",
          "storageos");

  private VolumeChecks() {}

  static Optional<Violation> hostPaths(Tree metadata, Tree spec) {
    List<Tree> bad =
        spec.items("volumes").stream().filter(volume -> has(volume, "hostPath")).toList();
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(new Violation("hostPath volumes", Words.named("volume", Words.names(bad))));
  }

  static Optional<Violation> restricted(Tree metadata, Tree spec) {
    List<Tree> bad =
        spec.items("volumes").stream()
            .filter(volume -> ALLOWED.stream().noneMatch(source -> has(volume, source)))
            .toList();
    Set<String> types = new TreeSet<>();
    bad.forEach(volume -> types.add(type(volume)));
    return bad.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "restricted volume types",
                Words.named("volume", Words.names(bad))
                    + " "
                    + Words.uses(bad)
                    + " "
                    + Words.named("restricted volume type", types)));
  }

  private static String type(Tree volume) {
    return RESTRICTED.stream().filter(source -> has(volume, source)).findFirst().orElse("unknown");
  }

  private static boolean has(Tree volume, String source) {
    return !volume.at(source).isUnset();
  }
}
