package dev.seatrial.kubectl.describe;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.tree.Tree;
import java.util.List;

/** A pod. */
// As describePod in describe.go.
final class PodDescriber implements Describer {
  @Override
  public void describe(Described what, Description out) {
    Tree pod = what.object();
    placement(what, out);
    Multiline.metadata(what, out);
    status(what, out);
    address(what, out);
    if (!pod.at("spec", "resources").isUnset()) {
      out.line(0, "Resources:");
      ContainerSection.resources(pod.at("spec", "resources"), 1, out);
    }
    containers(pod, out);
    conditions(pod, out);
    VolumeSection.append(pod.items("spec", "volumes"), "", out);
    out.field(0, "QoS Class", pod.text("", "status", "qosClass"));
    Multiline.labels(out, "Node-Selectors", pod.object("spec", "nodeSelector"));
    Multiline.tolerations(out, "Tolerations", pod.items("spec", "tolerations"));
    PodTemplateSection.spread(pod.items("spec", "topologySpreadConstraints"), "", out);
    PodTemplateSection.schedulingGroup(pod.at("spec"), "", out);
    EventSection.appendOfPod(what, out);
  }

  private static void placement(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Tree status = what.object().at("status");
    Multiline.names(what, out);
    if (!spec.at("priority").isUnset()) {
      out.field(0, "Priority", Words.number(spec, "priority"));
    }
    given("Priority Class Name", spec.text("", "priorityClassName"), out);
    given("Runtime Class Name", spec.text("", "runtimeClassName"), out);
    given("Service Account", spec.text("", "serviceAccountName"), out);
    String node = spec.text("", "nodeName");
    out.field(0, "Node", node.isEmpty() ? Words.NONE : node + "/" + status.text("", "hostIP"));
    if (!status.at("startTime").isUnset()) {
      out.field(0, "Start Time", Words.time(status.at("startTime")));
    }
  }

  private static void status(Described what, Description out) {
    Pod pod = new Pod(what.object());
    Tree status = pod.tree().at("status");
    if (pod.isTerminating() && !pod.isTerminal()) {
      String since = what.since(what.meta().deletionTimestamp().orElse(""));
      out.field(0, "Status", "Terminating (lasts " + since + ")");
      long grace = what.meta().deletionGracePeriodSeconds().orElse(0);
      out.field(0, "Termination Grace Period", grace + "s");
    } else {
      out.field(0, "Status", pod.phase());
    }
    given("Reason", status.text("", "reason"), out);
    given("Message", status.text("", "message"), out);
    Tree profile = pod.tree().at("spec", "securityContext", "seccompProfile");
    if (!profile.isUnset()) {
      out.field(0, "SeccompProfile", profile.text("", "type"));
      if (profile.text("", "type").equals("Localhost")) {
        out.field(0, "LocalhostProfile", profile.text("", "localhostProfile"));
      }
    }
  }

  private static void address(Described what, Description out) {
    Tree status = what.object().at("status");
    out.field(0, "IP", status.text("", "podIP"));
    List<Tree> addresses = status.items("podIPs");
    if (addresses.isEmpty()) {
      out.field(0, "IPs", Words.NONE);
    } else {
      out.line(0, "IPs:");
      addresses.forEach(address -> out.field(1, "IP", address.text("", "ip")));
    }
    given("Controlled By", Words.controller(what), out);
    given("NominatedNodeName", status.text("", "nominatedNodeName"), out);
  }

  private static void containers(Tree pod, Description out) {
    ContainerSection section = new ContainerSection("", out);
    if (!pod.items("spec", "initContainers").isEmpty()) {
      section.ofPod("Init Containers", pod, "initContainers", "initContainerStatuses");
    }
    section.ofPod("Containers", pod, "containers", "containerStatuses");
    if (!pod.items("spec", "ephemeralContainers").isEmpty()) {
      section.ofPod(
          "Ephemeral Containers", pod, "ephemeralContainers", "ephemeralContainerStatuses");
    }
  }

  private static void conditions(Tree pod, Description out) {
    List<Tree> gates = pod.items("spec", "readinessGates");
    if (!gates.isEmpty()) {
      out.write(0, "Readiness Gates:\n  Type\tStatus\n");
      for (Tree gate : gates) {
        String type = gate.text("", "conditionType");
        String status =
            Conditions.of(pod).find(type).map(found -> found.text("", "status")).orElse(Words.NONE);
        out.line(1, type + " \t" + status + " ");
      }
    }
    List<Tree> conditions = pod.items("status", "conditions");
    if (!conditions.isEmpty()) {
      out.write(0, "Conditions:\n  Type\tStatus\n");
      for (Tree condition : conditions) {
        out.line(1, condition.text("", "type") + " \t" + condition.text("", "status") + " ");
      }
    }
  }

  private static void given(String title, String value, Description out) {
    if (!value.isEmpty()) {
      out.field(0, title, value);
    }
  }
}
