package dev.seatrial.object;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A pod, {@code v1}. */
public record Pod(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** The pod's name. */
  public String name() {
    return tree.text("", "metadata", "name");
  }

  /** The pod's namespace. */
  public String namespace() {
    return tree.text("", "metadata", "namespace");
  }

  /** The pod's UID. */
  public String uid() {
    return tree.text("", "metadata", "uid");
  }

  /** When it was created, as written; empty before. */
  public String creationTimestamp() {
    return tree.text("", "metadata", "creationTimestamp");
  }

  /** The value of an annotation. */
  public Optional<String> annotation(String key) {
    return tree.textAt("metadata", "annotations", key);
  }

  /** The node it is bound to; empty where it waits for one. */
  public String nodeName() {
    return tree.text("", "spec", "nodeName");
  }

  /** The phase; empty before the API server took it in. */
  public String phase() {
    return tree.text("", "status", "phase");
  }

  /** The containers of its spec. */
  public List<Tree> containers() {
    return tree.items("spec", "containers");
  }

  /** The containers that run as long as it does: its own, then its sidecars. */
  public List<Tree> containersAndSidecars() {
    return Stream.concat(
            containers().stream(),
            tree.items("spec", "initContainers").stream()
                .filter(container -> container.text("", "restartPolicy").equals("Always")))
        .toList();
  }

  /** Whether all its containers ended for good. */
  public boolean isTerminal() {
    return isTerminalPhase(phase());
  }

  /** Whether all containers of a pod of a phase ended for good. */
  public static boolean isTerminalPhase(String phase) {
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  /** Whether it was told to go. */
  public boolean isTerminating() {
    return tree.at("metadata", "deletionTimestamp").isPresent();
  }

  /** Whether a controller counts it: it neither ended nor goes. As IsPodActive. */
  public boolean isActive() {
    return !isTerminal() && !isTerminating();
  }

  /** Whether it may be sent work. */
  public boolean isReady() {
    return Conditions.isTrue(tree, "Ready");
  }

  /** Since when it is ready, in seconds since 1970; empty where it is not. */
  public OptionalLong readySinceSeconds() {
    Optional<Tree> ready =
        Conditions.of(tree)
            .find("Ready")
            .filter(condition -> condition.text("", "status").equals("True"));
    return ready.isEmpty()
        ? OptionalLong.empty()
        : Timestamps.seconds(ready.get().text("", "lastTransitionTime"));
  }

  /** Whether it has been ready for so long. As IsPodAvailable in pkg/api/v1/pod/util.go. */
  public boolean isAvailable(int minReadySeconds, long nowSeconds) {
    if (minReadySeconds == 0 || !isReady()) {
      return isReady();
    }
    OptionalLong since = readySinceSeconds();
    return since.isPresent() && since.getAsLong() + minReadySeconds <= nowSeconds;
  }

  /** The restarts of the container that was restarted most. */
  public long mostRestarts() {
    return tree.items("status", "containerStatuses").stream()
        .mapToLong(status -> status.number(0, "restartCount"))
        .max()
        .orElse(0);
  }
}
