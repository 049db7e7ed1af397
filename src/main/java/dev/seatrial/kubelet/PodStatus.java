package dev.seatrial.kubelet;

import dev.seatrial.kubelet.ContainerRuntime.State;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The status of a pod as its node reports it.
 *
 * <p>Follows {@code generateAPIPodStatus} and {@code convertStatusToAPIStatus} in {@code
 * pkg/kubelet/kubelet_pods.go} and {@code pkg/kubelet/status/generate.go}, v1.37.
 */
final class PodStatus {
  private static final long MICROS = 1_000_000;

  private final Tree pod;
  private final PodRuntime runtime;
  private final String hostIp;
  private final String now;

  PodStatus(Tree pod, PodRuntime runtime, String hostIp, long nowMicros) {
    this.pod = pod;
    this.runtime = runtime;
    this.hostIp = hostIp;
    this.now = Timestamps.ofSeconds(nowMicros / MICROS);
  }

  Tree tree() {
    String ip = runtime.ip();
    Tree old = pod.at("status");
    return new ObjectBuilder()
        .put("conditions", conditions())
        .put("containerStatuses", Tree.of(containerStatuses()))
        .put("hostIP", hostIp)
        .put("hostIPs", ListTree.of(ObjectTree.of("ip", Tree.of(hostIp))))
        .put("phase", phase())
        .put("podIP", ip.isEmpty() ? Tree.ABSENT : Tree.of(ip))
        .put("podIPs", ip.isEmpty() ? Tree.ABSENT : ListTree.of(ObjectTree.of("ip", Tree.of(ip))))
        .put("qosClass", old.at("qosClass"))
        .put("startTime", Timestamps.ofSeconds(runtime.startedMicros() / MICROS))
        .build();
  }

  private String phase() {
    List<ContainerRuntime> containers = containers();
    if (containers.stream().allMatch(container -> container.state() == State.ENDED)) {
      return "Succeeded";
    }
    boolean started =
        containers.stream()
            .allMatch(container -> container.isRunning() || container.state() == State.ENDED);
    return started ? "Running" : "Pending";
  }

  private Tree conditions() {
    List<String> unready = new ArrayList<>();
    for (Tree container : pod.items("spec", "containers")) {
      String name = container.text("", "name");
      if (runtime.container(name).state() != State.READY) {
        unready.add(name);
      }
    }
    boolean sandbox = !runtime.ip().isEmpty() && !phase().equals("Succeeded");
    List<Tree> conditions = new ArrayList<>();
    conditions.add(condition("PodReadyToStartContainers", sandbox, List.of()));
    conditions.add(condition("Initialized", true, List.of()));
    conditions.add(condition("Ready", unready.isEmpty(), unready));
    conditions.add(condition("ContainersReady", unready.isEmpty(), unready));
    Conditions old = Conditions.of(pod);
    old.find("PodScheduled").ifPresent(conditions::add);
    old.find("DisruptionTarget").ifPresent(conditions::add);
    return Tree.of(conditions);
  }

  private Tree condition(String type, boolean holds, List<String> unready) {
    String status = holds ? "True" : "False";
    Tree old = Conditions.of(pod).find(type).orElse(Tree.ABSENT);
    boolean kept = old.text("", "status").equals(status);
    ObjectBuilder condition =
        new ObjectBuilder()
            .put("lastProbeTime", Tree.NULL)
            .put("lastTransitionTime", kept ? old.at("lastTransitionTime") : Tree.of(now));
    if (!unready.isEmpty() && phase().equals("Succeeded")) {
      condition.put("reason", "PodCompleted");
    } else if (!unready.isEmpty()) {
      condition.put(
          "message", "containers with unready status: [" + String.join(" ", unready) + "]");
      condition.put("reason", "ContainersNotReady");
    }
    return condition.put("status", status).put("type", type).build();
  }

  private List<Tree> containerStatuses() {
    List<Tree> statuses = new ArrayList<>();
    for (Tree container : pod.items("spec", "containers")) {
      statuses.add(containerStatus(container));
    }
    return statuses;
  }

  private Tree containerStatus(Tree container) {
    String image = container.text("", "image");
    ContainerRuntime state = runtime.container(container.text("", "name"));
    boolean created = !state.id().isEmpty();
    return new ObjectBuilder()
        .put("containerID", created ? Tree.of("containerd://" + state.id()) : Tree.ABSENT)
        .put("image", image)
        .put("imageID", created ? image : "")
        .put("lastState", ObjectTree.EMPTY)
        .put("name", container.text("", "name"))
        .put("ready", state.state() == State.READY)
        .put("restartCount", 0)
        .put("started", state.isRunning())
        .put("state", state(state, image))
        .build();
  }

  private static Tree state(ContainerRuntime container, String image) {
    return switch (container.state()) {
      case WAITING, PULLING -> waiting("ContainerCreating", "");
      case PULL_FAILED -> waiting("ErrImagePull", PullFailure.error(image));
      case BACK_OFF ->
          waiting(
              "ImagePullBackOff",
              PullFailure.backOff(image) + ": ErrImagePull: " + PullFailure.error(image));
      case RUNNING, READY ->
          ObjectTree.of("running", ObjectTree.of("startedAt", time(container.since())));
      case ENDED ->
          ObjectTree.of(
              "terminated",
              new ObjectBuilder()
                  .put("containerID", "containerd://" + container.id())
                  .put("exitCode", 0)
                  .put("finishedAt", time(container.until()))
                  .put("reason", "Completed")
                  .put("startedAt", time(container.since()))
                  .build());
    };
  }

  private static Tree waiting(String reason, String message) {
    ObjectTree waiting = ObjectTree.of("reason", Tree.of(reason));
    return ObjectTree.of(
        "waiting", message.isEmpty() ? waiting : waiting.with("message", Tree.of(message)));
  }

  private static Tree time(long micros) {
    return Tree.of(Timestamps.ofSeconds(micros / MICROS));
  }

  private List<ContainerRuntime> containers() {
    return pod.items("spec", "containers").stream()
        .map(container -> runtime.container(container.text("", "name")))
        .toList();
  }
}
