package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What a container for debugging may do, and what its pod is stripped of. */
// As profiles.go in kubectl/pkg/cmd/debug, v0.37.
enum DebugProfile {
  LEGACY,
  GENERAL,
  BASELINE,
  RESTRICTED,
  NETADMIN,
  SYSADMIN;

  private static final String[] SECURITY = {"securityContext"};

  /** What is debugged, and how. */
  enum Style {
    /** With one container more in a running pod. */
    EPHEMERAL,
    /** With a copy of the pod. */
    COPY,
    /** With a pod on the node. */
    NODE
  }

  static DebugProfile named(String name) {
    for (DebugProfile profile : values()) {
      if (profile.name().toLowerCase(Locale.ROOT).equals(name)) {
        return profile;
      }
    }
    throw new KubectlError("unknown profile: " + name);
  }

  /** The pod with what the profile gives to its container and takes from it. */
  Tree applied(Tree pod, String container, Style style, Flags keep) {
    Tree secured = changed(pod, container, each -> secured(each, style));
    return switch (style) {
      case EPHEMERAL -> secured;
      case COPY -> this == LEGACY ? secured.without("metadata", "labels") : stripped(secured, keep);
      case NODE -> onNode(secured, container);
    };
  }

  private Tree secured(Tree container, Style style) {
    return switch (this) {
      case LEGACY -> container;
      case GENERAL ->
          style == Style.NODE ? container.without(SECURITY) : adding(container, "SYS_PTRACE");
      case BASELINE -> container.without(SECURITY);
      case RESTRICTED -> restricted(container);
      case NETADMIN -> adding(container, "NET_ADMIN", "NET_RAW");
      case SYSADMIN -> container.with(Tree.of(true), "securityContext", "privileged");
    };
  }

  private static Tree restricted(Tree container) {
    Tree drop = ObjectTree.of("drop", ListTree.of(Tree.of("ALL")));
    return container
        .without(SECURITY)
        .with(Tree.of(true), "securityContext", "runAsNonRoot")
        .with(drop, "securityContext", "capabilities")
        .with(Tree.of(false), "securityContext", "allowPrivilegeEscalation")
        .with(Tree.of("RuntimeDefault"), "securityContext", "seccompProfile", "type");
  }

  private static Tree adding(Tree container, String... capabilities) {
    List<Tree> added = new ArrayList<>(container.items("securityContext", "capabilities", "add"));
    for (String capability : capabilities) {
      added.add(Tree.of(capability));
    }
    return container.with(Tree.of(added), "securityContext", "capabilities", "add");
  }

  /** A copy without what would have it taken for the pod itself, or end too early. */
  private static Tree stripped(Tree pod, Flags keep) {
    Tree copy = pod;
    for (String field : List.of("labels", "annotations")) {
      copy = keep.flag("keep-" + field) ? copy : copy.without("metadata", field);
    }
    List<Tree> containers = new ArrayList<>();
    for (Tree container : copy.items("spec", "containers")) {
      Tree bare = container;
      for (String probe : List.of("liveness", "readiness", "startup")) {
        bare = keep.flag("keep-" + probe) ? bare : bare.without(probe + "Probe");
      }
      containers.add(bare);
    }
    copy = copy.with(Tree.of(containers), "spec", "containers");
    copy = keep.flag("keep-init-containers") ? copy : copy.without("spec", "initContainers");
    return copy.at("spec", "shareProcessNamespace").isUnset()
        ? copy.with(Tree.of(true), "spec", "shareProcessNamespace")
        : copy;
  }

  private Tree onNode(Tree pod, String container) {
    Tree mounted = pod;
    if (List.of(LEGACY, GENERAL, SYSADMIN).contains(this)) {
      Tree path = ObjectTree.of("path", Tree.of("/"));
      Tree volume = ObjectTree.of("name", Tree.of("host-root"), "hostPath", path);
      Tree mount = ObjectTree.of("mountPath", Tree.of("/host"), "name", Tree.of("host-root"));
      mounted =
          changed(
              pod.with(ListTree.of(volume), "spec", "volumes"),
              container,
              each -> each.with(ListTree.of(mount), "volumeMounts"));
    }
    if (List.of(BASELINE, RESTRICTED).contains(this)) {
      return mounted;
    }
    return mounted
        .with(Tree.of(true), "spec", "hostNetwork")
        .with(Tree.of(true), "spec", "hostPID")
        .with(Tree.of(true), "spec", "hostIPC");
  }

  private static Tree changed(Tree pod, String name, UnaryOperator<Tree> change) {
    Tree changed = pod;
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      List<Tree> containers = pod.items("spec", list);
      if (containers.stream().anyMatch(each -> each.text("", "name").equals(name))) {
        List<Tree> others =
            containers.stream()
                .map(each -> each.text("", "name").equals(name) ? change.apply(each) : each)
                .toList();
        changed = changed.with(Tree.of(others), "spec", list);
      }
    }
    return changed;
  }
}
