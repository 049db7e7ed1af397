package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;

/** A template of pods. */
// As DescribePodTemplate in describe.go.
public final class PodTemplateSection {
  private PodTemplateSection() {}

  /** The section with its tabs as they are: {@code rollout history} does not align them. */
  public static String unaligned(Tree template) {
    StringBuilder text = new StringBuilder();
    append(template, Description.plain(text));
    return text.toString();
  }

  static void append(Tree template, Description out) {
    out.line(0, "Pod Template:");
    if (template.isUnset()) {
      out.write(1, Words.UNSET);
      return;
    }
    Tree spec = template.at("spec");
    Multiline.labels(out, "  Labels", template.object("metadata", "labels"));
    if (!template.object("metadata", "annotations").isEmpty()) {
      Multiline.annotations(out, "  Annotations", template.object("metadata", "annotations"));
    }
    given("Service Account", spec.text("", "serviceAccountName"), out);
    ContainerSection containers = new ContainerSection("  ", out);
    if (!spec.items("initContainers").isEmpty()) {
      containers.ofTemplate("Init Containers", spec.items("initContainers"));
    }
    containers.ofTemplate("Containers", spec.items("containers"));
    VolumeSection.append(spec.items("volumes"), "  ", out);
    spread(spec.items("topologySpreadConstraints"), "  ", out);
    given("Priority Class Name", spec.text("", "priorityClassName"), out);
    Multiline.labels(out, "  Node-Selectors", spec.object("nodeSelector"));
    Multiline.tolerations(out, "  Tolerations", spec.items("tolerations"));
    schedulingGroup(spec, "  ", out);
  }

  private static void given(String title, String value, Description out) {
    if (!value.isEmpty()) {
      out.field(1, title, value);
    }
  }

  // As describeTopologySpreadConstraints.
  static void spread(List<Tree> constraints, String space, Description out) {
    if (constraints.isEmpty()) {
      return;
    }
    List<Tree> sorted =
        constraints.stream()
            .sorted(Comparator.comparing(constraint -> constraint.text("", "topologyKey")))
            .toList();
    out.write(0, space + "Topology Spread Constraints:\t");
    for (int i = 0; i < sorted.size(); i++) {
      if (i > 0) {
        out.write(0, space + "\t");
      }
      Tree constraint = sorted.get(i);
      Tree selector = constraint.at("labelSelector");
      out.line(
          0,
          constraint.text("", "topologyKey")
              + ":"
              + constraint.text("", "whenUnsatisfiable")
              + " when max skew "
              + Words.number(constraint, "maxSkew")
              + " is exceeded"
              + (selector.isUnset() ? "" : " for selector " + Selectors.formatted(selector)));
    }
  }

  static void schedulingGroup(Tree spec, String space, Description out) {
    Tree group = spec.at("schedulingGroup");
    if (!group.isUnset()) {
      out.line(0, space + "SchedulingGroup:");
      out.field(1, "PodGroupName", group.text("", "podGroupName"));
    }
  }
}
