package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;

/** Volumes, claims and what they come from. */
// As describePersistentVolume, describePersistentVolumeClaim, describeStorageClass,
// describeVolumeAttributesClass and describeCSINode in describe.go.
final class StorageDescribers {
  private StorageDescribers() {}

  static void claim(Described what, Description out) {
    ClaimLines.ofObject(what, out);
    List<String> users =
        what.siblings(Resources.PODS).stream()
            .filter(pod -> uses(pod, what))
            .map(pod -> pod.text("", "metadata", "name"))
            .sorted()
            .toList();
    Multiline.lines(out, "Used By", users);
    claimConditions(what.object().items("status", "conditions"), out);
    EventSection.append(what, out);
  }

  // As getPodsForPVC: by a volume, or as the owner of a claim made for the pod alone.
  private static boolean uses(Tree pod, Described what) {
    String claim = what.meta().name();
    String uid = pod.text("", "metadata", "uid");
    return pod.items("spec", "volumes").stream()
            .anyMatch(volume -> volume.text("", "persistentVolumeClaim", "claimName").equals(claim))
        || what.meta().ownerReferences().stream()
            .anyMatch(owner -> owner.kind().equals("Pod") && owner.uid().equals(uid));
  }

  private static void claimConditions(List<Tree> conditions, Description out) {
    if (conditions.isEmpty()) {
      return;
    }
    out.line(0, "Conditions:");
    out.row(1, "Type", "Status", "LastProbeTime", "LastTransitionTime", "Reason", "Message");
    out.row(1, "----", "------", "-----------------", "------------------", "------", "-------");
    for (Tree condition : conditions) {
      out.row(
          1,
          condition.text("", "type") + " ",
          condition.text("", "status") + " ",
          Words.time(condition.at("lastProbeTime")) + " ",
          Words.time(condition.at("lastTransitionTime")) + " ",
          condition.text("", "reason") + " ",
          condition.text("", "message"));
    }
  }

  static void volume(Described what, Description out) {
    Tree spec = what.object().at("spec");
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.field(0, "Finalizers", Words.listed(what.object().items("metadata", "finalizers")));
    out.field(0, "StorageClass", ClaimLines.storageClass(what.object()));
    String phase = what.object().text("", "status", "phase");
    out.field(
        0,
        "Status",
        what.meta()
            .deletionTimestamp()
            .map(time -> "Terminating (lasts " + what.since(time) + ")")
            .orElse(phase));
    Tree claim = spec.at("claimRef");
    out.field(
        0,
        "Claim",
        claim.isUnset() ? "" : claim.text("", "namespace") + "/" + claim.text("", "name"));
    out.field(0, "Reclaim Policy", spec.text("", "persistentVolumeReclaimPolicy"));
    out.field(0, "Access Modes", ClaimLines.accessModes(spec.items("accessModes")));
    if (!spec.at("volumeMode").isUnset()) {
      out.field(0, "VolumeMode", spec.text("", "volumeMode"));
    }
    out.field(0, "Capacity", Words.quantity(spec.at("capacity", "storage")));
    nodeAffinity(spec.at("nodeAffinity", "required"), out);
    out.field(0, "Message", what.object().text("", "status", "message"));
    out.line(0, "Source:");
    source(spec, out);
    EventSection.append(what, out);
  }

  private static void nodeAffinity(Tree required, Description out) {
    out.write(0, "Node Affinity:\t");
    if (required.isUnset()) {
      out.end(Words.NONE);
      return;
    }
    out.end("");
    out.write(1, "Required Terms:\t");
    List<Tree> terms = required.items("nodeSelectorTerms");
    out.end(terms.isEmpty() ? Words.NONE : "");
    for (int i = 0; i < terms.size(); i++) {
      List<String> lines =
          terms.get(i).items("matchExpressions").stream().map(StorageDescribers::node).toList();
      term(2, "Term " + i, lines, out);
    }
  }

  private static String node(Tree requirement) {
    String operator = requirement.text("", "operator").toLowerCase(Locale.ROOT);
    return requirement.text("", "key") + " " + operator + values(requirement);
  }

  private static String values(Tree requirement) {
    List<Tree> values = requirement.items("values");
    return values.isEmpty() ? "" : " [" + Words.joined(", ", values) + "]";
  }

  private static void term(int level, String title, List<String> lines, Description out) {
    out.write(level, title + ":\t");
    if (lines.isEmpty()) {
      out.end(Words.NONE);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        out.write(level, "\t");
      }
      out.line(0, lines.get(i));
    }
  }

  private static void source(Tree spec, Description out) {
    String kind = VolumeSources.kindOfVolume(spec);
    if (kind.isEmpty()) {
      out.line(1, Words.UNKNOWN);
      return;
    }
    VolumeSources.appendOfVolume(kind, spec.at(kind), out);
    if (kind.equals("csi")) {
      VolumeSection.attributes(spec.object("csi", "volumeAttributes"), out);
    }
  }

  static void storageClass(Described what, Description out) {
    Tree tree = what.object();
    out.field(0, "Name", what.meta().name());
    out.field(0, "IsDefaultClass", isDefault(what) ? "Yes" : "No");
    out.field(0, "Annotations", Words.labels(what.meta().annotations()));
    out.field(0, "Provisioner", tree.text("", "provisioner"));
    out.field(0, "Parameters", Words.labels(tree.object("parameters")));
    out.field(0, "AllowVolumeExpansion", Words.truthOrUnset(tree.at("allowVolumeExpansion")));
    List<String> options = Words.texts(tree.items("mountOptions"));
    if (options.isEmpty()) {
      out.field(0, "MountOptions", Words.NONE);
    } else {
      out.line(0, "MountOptions:");
      options.forEach(option -> out.line(1, option));
    }
    out.field(0, "ReclaimPolicy", tree.text("", "reclaimPolicy"));
    out.field(0, "VolumeBindingMode", tree.text("", "volumeBindingMode"));
    if (!tree.at("allowedTopologies").isUnset()) {
      topologies(tree.items("allowedTopologies"), out);
    }
    EventSection.append(what, out);
  }

  // As IsDefaultAnnotation in kubectl/pkg/util/storage/storage.go, v0.37.
  private static boolean isDefault(Described what) {
    return what.meta()
            .annotation("storageclass.kubernetes.io/is-default-class")
            .filter("true"::equals)
            .isPresent()
        || what.meta()
            .annotation("storageclass.beta.kubernetes.io/is-default-class")
            .filter("true"::equals)
            .isPresent();
  }

  private static void topologies(List<Tree> terms, Description out) {
    out.write(0, "AllowedTopologies:\t");
    out.end(terms.isEmpty() ? Words.NONE : "");
    for (int i = 0; i < terms.size(); i++) {
      List<String> lines =
          terms.get(i).items("matchLabelExpressions").stream()
              .map(requirement -> requirement.text("", "key") + " in" + values(requirement))
              .toList();
      term(1, "Term " + i, lines, out);
    }
  }

  static void attributesClass(Described what, Description out) {
    out.field(0, "Name", what.meta().name());
    out.field(0, "Annotations", Words.labels(what.meta().annotations()));
    out.field(0, "DriverName", what.object().text("", "driverName"));
    out.field(0, "Parameters", Words.labels(what.object().object("parameters")));
    EventSection.append(what, out);
  }

  static void csiNode(Described what, Description out) {
    out.field(0, "Name", what.meta().name());
    Multiline.metadata(what, out);
    out.field(0, "CreationTimestamp", Words.time(what.meta().creationTimestamp()));
    out.line(0, "Spec:");
    if (!what.object().at("spec", "drivers").isUnset()) {
      out.line(1, "Drivers:");
    }
    for (Tree driver : what.object().items("spec", "drivers")) {
      out.line(2, driver.text("", "name") + ":");
      out.field(3, "Node ID", driver.text("", "nodeID"));
      if (!driver.at("allocatable", "count").isUnset()) {
        out.line(3, "Allocatables:");
        out.field(4, "Count", Words.number(driver, "allocatable", "count"));
      }
      if (!driver.at("topologyKeys").isUnset()) {
        out.field(3, "Topology Keys", Words.listed(driver.items("topologyKeys")));
      }
    }
    EventSection.append(what, out);
  }
}
