package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What is told of a claim, be it an object or a template within another. */
// As printPersistentVolumeClaim and describeVolumeClaimTemplates in describe.go.
final class ClaimLines {
  private static final String BETA_CLASS = "volume.beta.kubernetes.io/storage-class";

  private ClaimLines() {}

  static void ofObject(Described what, Description out) {
    Tree claim = what.object();
    Multiline.names(what, out);
    out.field(0, "StorageClass", storageClass(claim));
    out.field(
        0,
        "Status",
        what.meta()
            .deletionTimestamp()
            .map(time -> "Terminating (lasts " + what.since(time) + ")")
            .orElse(claim.text("", "status", "phase")));
    String volume = claim.text("", "spec", "volumeName");
    out.field(0, "Volume", volume);
    Multiline.metadata(what, out);
    out.field(0, "Finalizers", Words.listed(claim.items("metadata", "finalizers")));
    rest(claim, out);
  }

  static void ofTemplate(Tree template, Description out) {
    out.field(0, "StorageClass", storageClass(template));
    out.field(0, "Volume", template.text("", "spec", "volumeName"));
    Multiline.labels(out, "Labels", template.object("metadata", "labels"));
    Multiline.annotations(out, "Annotations", template.object("metadata", "annotations"));
    rest(template, out);
  }

  private static void rest(Tree claim, Description out) {
    boolean bound = !claim.text("", "spec", "volumeName").isEmpty();
    String capacity = bound ? Words.quantity(claim.at("status", "capacity", "storage")) : "";
    out.field(0, "Capacity", capacity);
    out.field(0, "Access Modes", bound ? accessModes(claim.items("status", "accessModes")) : "");
    if (!claim.at("spec", "volumeMode").isUnset()) {
      out.field(0, "VolumeMode", claim.text("", "spec", "volumeMode"));
    }
    Tree source = claim.at("spec", "dataSource");
    if (!source.isUnset()) {
      out.line(0, "DataSource:");
      if (!source.at("apiGroup").isUnset()) {
        out.field(1, "APIGroup", source.text("", "apiGroup"));
      }
      out.field(1, "Kind", source.text("", "kind"));
      out.field(1, "Name", source.text("", "name"));
    }
  }

  static void ofTemplates(List<Tree> templates, Description out) {
    if (templates.isEmpty()) {
      out.field(0, "Volume Claims", Words.NONE);
      return;
    }
    out.line(0, "Volume Claims:");
    for (Tree claim : templates) {
      out.field(1, "Name", claim.text("", "metadata", "name"));
      out.field(1, "StorageClass", storageClass(claim));
      Multiline.labels(out, "  Labels", claim.object("metadata", "labels"));
      Multiline.labels(out, "  Annotations", claim.object("metadata", "annotations"));
      Tree storage = claim.at("spec", "resources", "requests", "storage");
      out.field(1, "Capacity", storage.isUnset() ? "<default>" : Words.quantity(storage));
      out.field(1, "Access Modes", Words.listed(claim.items("spec", "accessModes")));
    }
  }

  // As GetPersistentVolumeClaimClass in kubectl/pkg/util/storage/storage.go, v0.37.
  static String storageClass(Tree object) {
    return object
        .textAt("metadata", "annotations", BETA_CLASS)
        .orElse(object.text("", "spec", "storageClassName"));
  }

  // As GetAccessModesAsString in the same file.
  static String accessModes(List<Tree> modes) {
    List<String> given = Words.texts(modes);
    List<String> words = new ArrayList<>();
    add(words, given, "ReadWriteOnce", "RWO");
    add(words, given, "ReadOnlyMany", "ROX");
    add(words, given, "ReadWriteMany", "RWX");
    add(words, given, "ReadWriteOncePod", "RWOP");
    return String.join(",", words);
  }

  private static void add(List<String> words, List<String> given, String mode, String word) {
    if (given.contains(mode)) {
      words.add(word);
    }
  }
}
