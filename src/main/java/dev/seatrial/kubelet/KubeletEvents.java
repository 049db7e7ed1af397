package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Durations;
import dev.seatrial.reconcile.CommonParts;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.EventRecorder.Report;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events that kubelets write about their pods, in the words of {@code pkg/kubelet}, v1.37. */
final class KubeletEvents {
  private static final long IMAGE_BYTES = 72_223_946;
  private static final String FAILED = "Failed";
  private static final String BACK_OFF = "BackOff";
  private static final String FAILED_MOUNT = "FailedMount";

  private final Api api;
  private final Map<String, EventRecorder> recorders = new LinkedHashMap<>();

  /** What most pods say alike, which is remembered for long. */
  private final CommonParts<String> said = new CommonParts<>();

  KubeletEvents(Api api) {
    this.api = api;
  }

  void pulling(ContainerStart start) {
    record(start, Report.normal("Pulling", "Pulling image " + image(start)));
  }

  void present(ContainerStart start) {
    String words = " already present on machine and can be accessed by the pod";
    record(start, Report.normal("Pulled", "Container image " + image(start) + words));
  }

  void pulled(ContainerStart start, Duration pull) {
    String time = Durations.text(pull);
    String words = " in " + time + " (" + time + " including waiting). Image size: ";
    record(
        start,
        Report.normal(
            "Pulled",
            "Successfully pulled image " + image(start) + words + IMAGE_BYTES + " bytes."));
  }

  void created(ContainerStart start) {
    record(start, Report.normal("Created", "Container created"));
  }

  void started(ContainerStart start) {
    record(start, Report.normal("Started", "Container started"));
  }

  void pullFailed(ContainerStart start, String error) {
    String message = "Failed to pull image " + image(start) + ": " + error;
    record(start, Report.warning(FAILED, message));
    record(start, Report.warning(FAILED, "Error: ErrImagePull"));
  }

  void pullBackOff(ContainerStart start) {
    record(start, Report.normal(BACK_OFF, PullFailure.backOff(start.image())));
    record(start, Report.warning(FAILED, "Error: ImagePullBackOff"));
  }

  void notCreated(ContainerStart start, String error) {
    record(start, Report.warning(FAILED, "Error: " + error));
  }

  void invalidImage(ContainerStart start, String message) {
    record(start, Report.warning("InspectFailed", message));
    record(start, Report.warning(FAILED, "Error: InvalidImageName"));
  }

  void pullSecretsMissing(Tree pod, List<String> names) {
    String message =
        "Unable to retrieve some image pull secrets ("
            + String.join(", ", names)
            + "); attempting to pull the image may not succeed.";
    recorder(pod).record(pod, Report.warning("FailedToRetrieveImagePullSecret", message));
  }

  void neverPulled(ContainerStart start) {
    record(start, Report.warning("ErrImageNeverPull", PullFailure.never(start.image())));
    record(start, Report.warning(FAILED, "Error: ErrImageNeverPull"));
  }

  void crashBackOff(ContainerStart start) {
    String words = " in pod " + podText(start.pod());
    String name = start.container().text("", "name");
    record(start, Report.warning(BACK_OFF, "Back-off restarting failed container " + name + words));
  }

  void unhealthy(ContainerStart start, String message) {
    record(start, Report.warning("Unhealthy", message));
  }

  void killing(ContainerStart start, String message) {
    record(start, Report.normal("Killing", message));
  }

  void deadlineExceeded(Tree pod) {
    recorder(pod).record(pod, Report.normal("DeadlineExceeded", PodFailure.DEADLINE.message()));
  }

  void evicted(Tree pod, String message) {
    recorder(pod).record(pod, Report.warning("Evicted", message));
  }

  void resize(Tree pod, String reason, String message) {
    boolean waits = reason.equals("ResizeDeferred");
    Report report = waits ? Report.warning(reason, message) : Report.normal(reason, message);
    recorder(pod).record(pod, report);
  }

  void rejected(Tree pod, PodFailure failure) {
    recorder(pod).record(pod, Report.warning(failure.reason(), failure.rejection()));
  }

  void notSetUp(Tree pod, String volume, String error) {
    String message = "MountVolume.SetUp failed for volume \"" + volume + "\" : " + error;
    recorder(pod).record(pod, Report.warning(FAILED_MOUNT, message));
  }

  void notMounted(Tree pod, List<String> unmounted, List<String> unattached) {
    String message =
        "Unable to attach or mount volumes: unmounted volumes="
            + list(unmounted)
            + ", unattached volumes="
            + list(unattached)
            + ", failed to process volumes=[]: context deadline exceeded";
    recorder(pod).record(pod, Report.warning(FAILED_MOUNT, message));
  }

  private static String list(List<String> names) {
    return "[" + String.join(" ", names) + "]";
  }

  private void record(ContainerStart start, Report report) {
    String list = start.kind().list();
    String path = "spec." + list + "{" + start.container().text("", "name") + "}";
    Report usual =
        new Report(
            report.type(),
            report.reason(),
            said.common(report.reason(), report.message()),
            said.common(list, path));
    recorder(start.pod()).record(start.pod(), usual);
  }

  /** A pod is gone for good. */
  void forget(Tree pod) {
    recorder(pod).forget(pod);
  }

  private EventRecorder recorder(Tree pod) {
    return recorders.computeIfAbsent(
        pod.text("", "spec", "nodeName"),
        name -> new EventRecorder(api, new EventRecorder.Source("kubelet", name)));
  }

  private static String image(ContainerStart start) {
    return "\"" + start.image() + "\"";
  }

  /** As {@code format.Pod} in {@code pkg/kubelet/util/format/pod.go}, v1.37. */
  static String podText(Tree pod) {
    Tree metadata = pod.at("metadata");
    String uid = "(" + metadata.text("", "uid") + ")";
    return metadata.text("", "name") + "_" + metadata.text("", "namespace") + uid;
  }
}
