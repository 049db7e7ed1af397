package dev.seatrial.kubectl.describe;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The containers of a pod, with their states, or those of a template of pods. */
// As describeContainers in describe.go.
final class ContainerSection {
  private final String space;
  private final Description out;

  /**
   * A section.
   *
   * @param space how much further in it stands: nothing for a pod, two spaces for a template
   */
  ContainerSection(String space, Description out) {
    this.space = space;
    this.out = out;
  }

  /** The containers of a pod under a title. */
  void ofPod(String title, Tree pod, String list, String statuses) {
    title(title, pod.items("spec", list));
    for (Tree container : pod.items("spec", list)) {
      append(container, status(pod.items("status", statuses), container), pod);
    }
  }

  /** The containers of a template under a title. */
  void ofTemplate(String title, List<Tree> containers) {
    title(title, containers);
    containers.forEach(container -> append(container, Tree.ABSENT, Tree.ABSENT));
  }

  private void title(String title, List<Tree> containers) {
    out.line(0, space + title + ":" + (containers.isEmpty() ? " " + Words.NONE : ""));
  }

  private static Tree status(List<Tree> statuses, Tree container) {
    // As a map of them, in which the last of a name stays.
    return statuses.stream()
        .filter(status -> status.text("", "name").equals(container.text("", "name")))
        .reduce(Tree.ABSENT, (first, second) -> second);
  }

  private void append(Tree container, Tree status, Tree pod) {
    identity(container, status);
    words("Command", container.items("command"));
    words("Args", container.items("args"));
    if (status.isPresent()) {
      ContainerStates.append(status, out);
    }
    resources(container.at("resources"), 2, out);
    probe("Liveness", container.at("livenessProbe"));
    probe("Readiness", container.at("readinessProbe"));
    probe("Startup", container.at("startupProbe"));
    new EnvironmentSection(container, pod, out).append();
    mounts(container);
  }

  private void identity(Tree container, Tree status) {
    out.line(1, (space.isEmpty() ? "" : " ") + container.text("", "name") + ":");
    if (status.isPresent()) {
      out.field(2, "Container ID", status.text("", "containerID"));
    }
    out.field(2, "Image", container.text("", "image"));
    if (status.isPresent()) {
      out.field(2, "Image ID", status.text("", "imageID"));
    }
    ports(container.items("ports"), "Port", "containerPort");
    ports(container.items("ports"), "Host Port", "hostPort");
    Tree profile = container.at("securityContext", "seccompProfile");
    if (!profile.isUnset()) {
      out.field(2, "SeccompProfile", profile.text("", "type"));
      if (profile.text("", "type").equals("Localhost")) {
        out.field(3, "LocalhostProfile", profile.text("", "localhostProfile"));
      }
    }
  }

  private void ports(List<Tree> ports, String title, String field) {
    String listed =
        ports.stream()
            .map(port -> Words.number(port, field) + "/" + port.text("", "protocol") + named(port))
            .collect(Collectors.joining(", "));
    out.field(2, listed.contains(",") ? title + "s" : title, Words.orNone(listed));
  }

  private static String named(Tree port) {
    String name = port.text("", "name");
    return name.isEmpty() ? "" : " (" + name + ")";
  }

  private void words(String title, List<Tree> words) {
    if (words.isEmpty()) {
      return;
    }
    out.line(2, title + ":");
    for (Tree word : words) {
      for (String line : word.text("").split("\n", -1)) {
        out.line(3, line);
      }
    }
  }

  /** Limits and requests, where there are any. */
  static void resources(Tree resources, int level, Description out) {
    amounts("Limits", resources.object("limits"), level, out);
    amounts("Requests", resources.object("requests"), level, out);
  }

  private static void amounts(String title, ObjectTree amounts, int level, Description out) {
    if (!amounts.isEmpty()) {
      out.line(level, title + ":");
    }
    for (String name : amounts.sorted().names()) {
      out.field(level + 1, name, Words.quantity(amounts.at(name)));
    }
  }

  private void probe(String title, Tree probe) {
    if (!probe.isUnset()) {
      out.field(2, title, ProbeText.of(probe));
    }
  }

  private void mounts(Tree container) {
    List<Tree> mounts = container.items("volumeMounts");
    String none = mounts.isEmpty() ? "\t" + Words.NONE : "";
    out.line(2, "Mounts:" + none);
    sorted(mounts, "mountPath").forEach(mount -> out.line(3, mount(mount)));
    List<Tree> devices = container.items("volumeDevices");
    if (!devices.isEmpty()) {
      // As upstream has it: whether there are mounts decides this line too.
      out.line(2, "Devices:" + none);
      for (Tree device : sorted(devices, "devicePath")) {
        out.line(3, device.text("", "devicePath") + " from " + device.text("", "name"));
      }
    }
  }

  private static List<Tree> sorted(List<Tree> items, String field) {
    return items.stream().sorted(Comparator.comparing(item -> item.text("", field))).toList();
  }

  private static String mount(Tree mount) {
    String flags = mount.flag(false, "readOnly") ? "ro" : "rw";
    String path = mount.text("", "subPath");
    return mount.text("", "mountPath")
        + " from "
        + mount.text("", "name")
        + " ("
        + (path.isEmpty() ? flags : flags + ",path=" + Words.quoted(path))
        + ")";
  }
}
