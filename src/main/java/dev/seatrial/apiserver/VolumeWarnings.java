package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the API server accepts in persistent volumes and claims but warns of.
 *
 * <p>Follows {@code pkg/api/persistentvolume/util.go} and {@code
 * pkg/api/persistentvolumeclaim/util.go}, v1.37.
 */
final class VolumeWarnings {
  private static final String OLD_CLASS = "volume.beta.kubernetes.io/storage-class";
  private static final String OLD_CLASS_WORDS =
      "deprecated since v1.8; use \"storageClassName\" attribute instead";
  private static final String OLD_OPTIONS = "volume.beta.kubernetes.io/mount-options";
  private static final String OLD_OPTIONS_WORDS =
      "deprecated since v1.31; use \"mountOptions\" attribute instead";
  private static final Map<String, String> OLD_SOURCES = new LinkedHashMap<>();

  static {
    OLD_SOURCES.put("cephfs", "cephfs: deprecated in v1.28, non-functional in v1.31+");
    OLD_SOURCES.put(
        "photonPersistentDisk",
        "photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+");
    OLD_SOURCES.put("scaleIO", "scaleIO: deprecated in v1.16, non-functional in v1.22+");
    OLD_SOURCES.put("storageos", "storageOS: deprecated in v1.22, non-functional in v1.25+");
    OLD_SOURCES.put("glusterfs", "glusterfs: deprecated in v1.25, non-functional in v1.26+");
    OLD_SOURCES.put("rbd", "rbd: deprecated in v1.28, non-functional in v1.31+");
  }

  private VolumeWarnings() {}

  static List<String> ofVolume(Tree volume) {
    List<String> warnings = new ArrayList<>();
    annotation(volume, OLD_CLASS, OLD_CLASS_WORDS, warnings);
    annotation(volume, OLD_OPTIONS, OLD_OPTIONS_WORDS, warnings);
    Tree spec = volume.at("spec");
    if (spec.text("", "persistentVolumeReclaimPolicy").equals("Recycle")) {
      warnings.add(
          "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead,"
              + " the recommended approach is to use dynamic provisioning.");
    }
    List<Tree> terms = spec.items("nodeAffinity", "required", "nodeSelectorTerms");
    for (int i = 0; i < terms.size(); i++) {
      warnings.addAll(
          OldNodeLabels.inTerm(
              terms.get(i), "spec.nodeAffinity.required.nodeSelectorTerms[" + i + "]"));
    }
    OLD_SOURCES.forEach(
        (source, words) -> {
          if (!spec.at(source).isUnset()) {
            warnings.add("spec." + words);
          }
        });
    return warnings;
  }

  static List<String> ofClaim(Tree claim) {
    List<String> warnings = new ArrayList<>();
    annotation(claim, OLD_CLASS, OLD_CLASS_WORDS, warnings);
    warnings.addAll(ofClaimSpec(claim.at("spec"), "spec"));
    return warnings;
  }

  /** Of a claim, or of a template of claims. */
  static List<String> ofClaimSpec(Tree spec, String path) {
    List<String> warnings = new ArrayList<>();
    for (String list : List.of("requests", "limits")) {
      Quantities.of(spec.at("resources", list))
          .find("storage")
          .filter(amount -> amount.milliValue() % 1000 != 0)
          .ifPresent(
              amount ->
                  warnings.add(
                      path
                          + ".resources."
                          + list
                          + "[storage]: fractional byte value \""
                          + amount
                          + "\" is invalid, must be an integer"));
    }
    return warnings;
  }

  private static void annotation(
      Tree object, String annotation, String words, List<String> warnings) {
    if (object.at("metadata", "annotations", annotation).isPresent()) {
      warnings.add("metadata.annotations[" + annotation + "]: " + words);
    }
  }
}
