package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Whether what a container is to be created from is all there and allowed.
 *
 * <p>Follows {@code startContainer} and {@code generateContainerConfig} in {@code
 * pkg/kubelet/kuberuntime/kuberuntime_container.go}, v1.37.
 */
record ContainerConfig(PodSync sync, Tree container) {
  /** Why the container can't be created, in the words of the kubelet; nothing where it can. */
  Optional<String> error() {
    return noTarget()
        .or(() -> new ConfigSources(sync.api(), sync.pod()).environment(container))
        .or(this::root);
  }

  // As getTargetID.
  private Optional<String> noTarget() {
    String target = container.text("", "targetContainerName");
    return target.isEmpty() || !sync.runtime().container(target).id().isEmpty()
        ? Optional.empty()
        : Optional.of("unable to find target container " + target);
  }

  // As verifyRunAsNonRoot in security_context_others.go.
  private Optional<String> root() {
    Tree own = container.at("securityContext");
    Tree pods = sync.pod().at("spec", "securityContext");
    if (!own.flag(pods.flag(false, "runAsNonRoot"), "runAsNonRoot")) {
      return Optional.empty();
    }
    String place =
        " (pod: \""
            + KubeletEvents.podText(sync.pod())
            + "\", container: "
            + container.text("", "name")
            + ")";
    long user = own.number(pods.number(-1, "runAsUser"), "runAsUser");
    if (user >= 0) {
      return user > 0
          ? Optional.empty()
          : Optional.of("container's runAsUser breaks non-root policy" + place);
    }
    return sync.world()
        .user(container.text("", "image"))
        .flatMap(of -> ofImage(of))
        .map(why -> "container has runAsNonRoot and image " + why + place);
  }

  private static Optional<String> ofImage(String user) {
    if (user.equals("0")) {
      return Optional.of("will run as root");
    }
    return user.matches("\\d+")
        ? Optional.empty()
        : Optional.of("has non-numeric user (" + user + "), cannot verify user is non-root");
  }
}
