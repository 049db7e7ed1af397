package dev.seatrial.kubelet;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statuses of a pod's containers as its node reports them.
 *
 * <p>Follows {@code convertToAPIContainerStatuses} in {@code pkg/kubelet/kubelet_pods.go}, v1.37.
 */
final class ContainerStatuses {
  private static final long MICROS = 1_000_000;

  private final PodSync sync;

  ContainerStatuses(PodSync sync) {
    this.sync = sync;
  }

  List<Tree> of(String list) {
    List<Tree> statuses = new ArrayList<>();
    for (Tree container : sync.pod().items("spec", list)) {
      statuses.add(status(container, ContainerStart.Kind.of(list, container)));
    }
    return statuses;
  }

  private Tree status(Tree container, ContainerStart.Kind kind) {
    String name = container.text("", "name");
    String image = container.text("", "image");
    ContainerRuntime state = sync.runtime().container(name);
    boolean created = !state.id().isEmpty();
    Tree adopted = state.adopted();
    boolean full = !sync.world().timing().isBrief();
    boolean known = created && (full || state.state() != ContainerRuntime.State.ENDED);
    // Nobody probes it.
    boolean once = kind == ContainerStart.Kind.EPHEMERAL;
    boolean done =
        kind == ContainerStart.Kind.INIT
            && state.state() == ContainerRuntime.State.ENDED
            && state.lastEnd().map(ContainerEnd::isSuccess).orElse(false);
    return new ObjectBuilder()
        .put("allocatedResources", full && created ? requests(container) : Tree.ABSENT)
        .put(
            "containerID",
            known
                ? Tree.of(adopted.text("containerd://" + (full ? state.id() : name), "containerID"))
                : Tree.ABSENT)
        .put("image", adopted.text(image, "image"))
        .put("imageID", known ? adopted.text(full ? image : "kwok://" + image, "imageID") : "")
        .put("lastState", lastState(state))
        .put("name", container.at("name"))
        .put("ready", done || !once && state.isReady())
        .put("resources", full && created ? state.resources() : Tree.ABSENT)
        .put("restartCount", state.restarts())
        .put("started", once ? Tree.ABSENT : Tree.of(state.isStarted()))
        .put("state", sync.common("state", state(container, kind)))
        .put("user", full && created ? sync.common("user", user(container)) : Tree.ABSENT)
        .put("volumeMounts", full ? volumeMounts(container) : Tree.ABSENT)
        .build();
  }

  private Tree requests(Tree container) {
    return sync.runtime().resize().allocated(container).at("requests");
  }

  /** Root, unless the pod asks for somebody else. */
  private Tree user(Tree container) {
    Tree own = container.at("securityContext");
    Tree pods = sync.pod().at("spec", "securityContext");
    long uid = own.number(pods.number(0, "runAsUser"), "runAsUser");
    long gid = own.number(pods.number(0, "runAsGroup"), "runAsGroup");
    List<Tree> groups = new ArrayList<>(List.of(Tree.of(gid)));
    pods.items("supplementalGroups").forEach(groups::add);
    if (pods.at("fsGroup").isPresent()) {
      groups.add(pods.at("fsGroup"));
    }
    return ObjectTree.of(
        "linux",
        new ObjectBuilder()
            .put("gid", gid)
            .put("supplementalGroups", Tree.of(groups))
            .put("uid", uid)
            .build());
  }

  private static Tree volumeMounts(Tree container) {
    List<Tree> mounts = new ArrayList<>();
    for (Tree mount : container.items("volumeMounts")) {
      boolean readOnly = mount.flag(false, "readOnly");
      mounts.add(
          new ObjectBuilder()
              .put("mountPath", mount.at("mountPath"))
              .put("name", mount.at("name"))
              .put("readOnly", readOnly ? Tree.of(true) : Tree.ABSENT)
              .put("recursiveReadOnly", readOnly ? Tree.common("Disabled") : Tree.ABSENT)
              .build());
    }
    return mounts.isEmpty() ? Tree.ABSENT : Tree.of(mounts);
  }

  private Tree lastState(ContainerRuntime state) {
    boolean shownAsState = state.state() == ContainerRuntime.State.ENDED || isBetweenRuns(state);
    Optional<ContainerEnd> end = shownAsState ? Optional.empty() : state.lastEnd();
    return end.map(this::terminated).orElse(ObjectTree.EMPTY);
  }

  /** While a container is prepared to run again, its end is still its state. */
  private static boolean isBetweenRuns(ContainerRuntime state) {
    return state.lastEnd().isPresent()
        && (state.state() == ContainerRuntime.State.PULLING
            || state.state() == ContainerRuntime.State.CREATED);
  }

  private ObjectTree state(Tree container, ContainerStart.Kind kind) {
    String image = container.text("", "image");
    ContainerRuntime state = sync.runtime().container(container.text("", "name"));
    if (kind != ContainerStart.Kind.EPHEMERAL && isGone(state)) {
      return lost();
    }
    return switch (state.state()) {
      case PULLING ->
          // While it is tried again, the last failure is still all that is known.
          state.failure().isNone() ? beforeStart(state) : lastFailure(image, state.failure());
      case WAITING, CREATED -> beforeStart(state);
      case PULL_FAILED, START_FAILED ->
          waiting(state.failure().reason(), state.failure().message());
      case PULL_BACK_OFF -> pullBackOff(image, state.failure());
      case CRASH_BACK_OFF -> waiting("CrashLoopBackOff", crashMessage(container, state));
      case RUNNING ->
          ObjectTree.of("running", ObjectTree.of("startedAt", time(state.sinceMicros())));
      case ENDED -> state.lastEnd().map(this::terminated).orElse(ObjectTree.EMPTY);
    };
  }

  private ObjectTree beforeStart(ContainerRuntime state) {
    return state.lastEnd().map(this::terminated).orElseGet(() -> waiting(beginning(), ""));
  }

  private static ObjectTree lastFailure(String image, StartFailure failure) {
    return failure.isPull()
        ? pullBackOff(image, failure)
        : waiting(failure.reason(), failure.message());
  }

  private static ObjectTree pullBackOff(String image, StartFailure failure) {
    String message = PullFailure.backOff(image) + ": ErrImagePull: " + failure.message();
    return waiting("ImagePullBackOff", message);
  }

  private String beginning() {
    boolean inits = !sync.pod().items("spec", "initContainers").isEmpty();
    return inits ? "PodInitializing" : "ContainerCreating";
  }

  private String crashMessage(Tree container, ContainerRuntime state) {
    long seconds = state.crashBackOff().micros() / MICROS;
    String time = (seconds >= 60 ? seconds / 60 + "m" : "") + seconds % 60 + "s";
    return "back-off "
        + time
        + " restarting failed container="
        + container.text("", "name")
        + " pod="
        + KubeletEvents.podText(sync.pod());
  }

  // As TerminatePod in status_manager.go: what never ran counts as lost when its pod has to go.
  private boolean isGone(ContainerRuntime state) {
    boolean going = sync.runtime().removalMicros() != Long.MAX_VALUE;
    return going
        && !sync.world().timing().isBrief()
        && state.state() != ContainerRuntime.State.ENDED;
  }

  private static ObjectTree lost() {
    return ObjectTree.of(
        "terminated",
        new ObjectBuilder()
            .put("exitCode", ContainerLife.KILLED)
            .put("finishedAt", Tree.NULL)
            .put("message", "The container could not be located when the pod was terminated")
            .put("reason", "ContainerStatusUnknown")
            .put("startedAt", Tree.NULL)
            .build());
  }

  private ObjectTree terminated(ContainerEnd end) {
    boolean brief = sync.world().timing().isBrief();
    return ObjectTree.of(
        "terminated",
        new ObjectBuilder()
            .put("containerID", brief ? Tree.ABSENT : Tree.of("containerd://" + end.id()))
            .put("exitCode", end.code())
            .put("finishedAt", time(end.finishedMicros()))
            .put("reason", end.reason())
            .put("startedAt", time(end.startedMicros()))
            .build());
  }

  private static ObjectTree waiting(String reason, String message) {
    ObjectTree waiting = ObjectTree.of("reason", Tree.of(reason));
    return ObjectTree.of(
        "waiting", message.isEmpty() ? waiting : waiting.with("message", Tree.of(message)));
  }

  private static Tree time(long micros) {
    return Tree.common(Timestamps.ofSeconds(micros / MICROS));
  }
}
