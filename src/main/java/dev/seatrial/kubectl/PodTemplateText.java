package dev.seatrial.kubectl;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.stream.Collectors;

/** A pod template as {@code rollout history --revision} shows it, tabs not yet aligned. */
// As DescribePodTemplate in kubectl/pkg/describe/describe.go, v0.37.
final class PodTemplateText {
  private static final String NONE = "<none>";
  private static final int LONGEST_ANNOTATION = 140;

  private final StringBuilder text = new StringBuilder();

  private PodTemplateText() {}

  static String of(Tree template) {
    return new PodTemplateText().describe(template);
  }

  private String describe(Tree template) {
    Tree spec = template.at("spec");
    text.append("Pod Template:\n");
    pairs("  Labels", template.object("metadata", "labels"));
    annotations(template.object("metadata", "annotations"));
    line(1, "Service Account", spec.text("", "serviceAccountName"));
    if (!spec.items("initContainers").isEmpty()) {
      containers("Init Containers", spec.items("initContainers"));
    }
    containers("Containers", spec.items("containers"));
    volumes(spec.items("volumes"));
    line(1, "Priority Class Name", spec.text("", "priorityClassName"));
    pairs("  Node-Selectors", spec.object("nodeSelector"));
    tolerations(spec.items("tolerations"));
    return text.toString();
  }

  private void line(int level, String title, String value) {
    if (!value.isEmpty()) {
      text.append("  ".repeat(level)).append(title).append(":\t").append(value).append('\n');
    }
  }

  private void pairs(String title, ObjectTree pairs) {
    String listed =
        pairs.sorted().names().stream()
            .map(key -> key + "=" + pairs.text("", key))
            .collect(Collectors.joining("\n\t"));
    text.append(title).append(":\t").append(listed.isEmpty() ? NONE : listed).append('\n');
  }

  private void annotations(ObjectTree annotations) {
    String head = "  Annotations:\t";
    for (String key : annotations.sorted().names()) {
      String value = annotations.text("", key);
      text.append(head);
      head = "\t";
      if (value.length() + key.length() + 2 > LONGEST_ANNOTATION || value.contains("\n")) {
        text.append(key).append(":\n");
        value.lines().forEach(each -> text.append("\t  ").append(each).append('\n'));
      } else {
        text.append(key).append(": ").append(value).append('\n');
      }
    }
  }

  private void containers(String title, List<Tree> containers) {
    text.append("  ").append(title).append(containers.isEmpty() ? ": <none>\n" : ":\n");
    for (Tree container : containers) {
      text.append("   ").append(container.text("", "name")).append(":\n");
      line(2, "Image", container.text("", "image"));
      ports(container.items("ports"), "Port", "containerPort");
      ports(container.items("ports"), "Host Port", "hostPort");
      words("Command", container.items("command"));
      words("Args", container.items("args"));
      amounts("Limits", container.object("resources", "limits"));
      amounts("Requests", container.object("resources", "requests"));
      environment(container.items("env"));
      mounts(container.items("volumeMounts"));
    }
  }

  private void ports(List<Tree> ports, String title, String field) {
    String listed =
        ports.stream()
            .map(port -> port.number(0, field) + "/" + port.text("TCP", "protocol") + named(port))
            .collect(Collectors.joining(", "));
    line(2, listed.contains(",") ? title + "s" : title, listed.isEmpty() ? NONE : listed);
  }

  private static String named(Tree port) {
    return port.text("", "name").isEmpty() ? "" : " (" + port.text("", "name") + ")";
  }

  private void words(String title, List<Tree> words) {
    if (!words.isEmpty()) {
      text.append("    ").append(title).append(":\n");
      for (Tree word : words) {
        word.text("").lines().forEach(each -> text.append("      ").append(each).append('\n'));
      }
    }
  }

  private void amounts(String title, ObjectTree amounts) {
    if (!amounts.isEmpty()) {
      text.append("    ").append(title).append(":\n");
      amounts.sorted().names().forEach(name -> line(3, name, scalar(amounts.at(name))));
    }
  }

  private static String scalar(Tree value) {
    return value.textAt().orElseGet(() -> Json.compact(value));
  }

  private void environment(List<Tree> variables) {
    if (variables.isEmpty()) {
      line(2, "Environment", NONE);
      return;
    }
    text.append("    Environment:\n");
    for (Tree variable : variables) {
      String name = "      " + variable.text("", "name") + ":\t";
      Tree from = variable.at("valueFrom");
      text.append(name).append(from.isUnset() ? variable.text("", "value") : source(from));
      text.append('\n');
    }
  }

  private static String source(Tree from) {
    for (String kind : new String[] {"configMapKeyRef", "secretKeyRef"}) {
      Tree key = from.at(kind);
      if (!key.isUnset()) {
        return "<set to the key '%s' %s '%s'>\tOptional: %s"
            .formatted(
                key.text("", "key"),
                kind.equals("secretKeyRef") ? "in secret" : "of config map",
                key.text("", "name"),
                key.flag(false, "optional"));
      }
    }
    Tree field = from.at("fieldRef");
    return field.isUnset()
        ? from.text("", "resourceFieldRef", "resource")
        : " (%s:%s)".formatted(field.text("v1", "apiVersion"), field.text("", "fieldPath"));
  }

  private void mounts(List<Tree> mounts) {
    if (mounts.isEmpty()) {
      line(2, "Mounts", NONE);
      return;
    }
    text.append("    Mounts:\n");
    mounts.stream()
        .map(PodTemplateText::mount)
        .sorted()
        .forEach(each -> text.append("      ").append(each).append('\n'));
  }

  private static String mount(Tree mount) {
    String access = mount.flag(false, "readOnly") ? "ro" : "rw";
    String sub = mount.text("", "subPath");
    return mount.text("", "mountPath")
        + " from "
        + mount.text("", "name")
        + " ("
        + access
        + (sub.isEmpty() ? "" : ",path=\"" + sub + "\"")
        + ")";
  }

  private void volumes(List<Tree> volumes) {
    if (volumes.isEmpty()) {
      line(1, "Volumes", NONE);
      return;
    }
    text.append("  Volumes:\n");
    for (Tree volume : volumes) {
      text.append("   ").append(volume.text("", "name")).append(":\n");
      VolumeText.append(text, volume);
    }
  }

  private void tolerations(List<Tree> tolerations) {
    String listed =
        tolerations.stream()
            .map(PodTemplateText::toleration)
            .sorted()
            .collect(Collectors.joining("\n\t"));
    text.append("  Tolerations:\t").append(listed.isEmpty() ? NONE : listed).append('\n');
  }

  private static String toleration(Tree toleration) {
    StringBuilder line = new StringBuilder(toleration.text("", "key"));
    String value = toleration.text("", "value");
    String effect = toleration.text("", "effect");
    line.append(value.isEmpty() ? "" : "=" + value);
    line.append(effect.isEmpty() ? "" : ":" + effect);
    if (toleration.text("", "operator").equals("Exists") && value.isEmpty()) {
      line.append(line.length() == 0 || effect.isEmpty() ? "op=Exists" : " op=Exists");
    }
    if (toleration.at("tolerationSeconds").isPresent()) {
      line.append(" for ").append(toleration.number(0, "tolerationSeconds")).append('s');
    }
    return line.toString();
  }
}
