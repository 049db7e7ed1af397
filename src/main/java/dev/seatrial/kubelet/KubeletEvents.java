package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Durations;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.EventRecorder.Report;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events that kubelets write about their pods, in the words of {@code pkg/kubelet}, v1.37. */
final class KubeletEvents {
  private static final long IMAGE_BYTES = 72_223_946;

  private final Api api;
  private final Map<String, EventRecorder> recorders = new LinkedHashMap<>();

  KubeletEvents(Api api) {
    this.api = api;
  }

  void pulling(Tree pod, Tree container) {
    record(pod, container, Report.normal("Pulling", "Pulling image " + image(container)));
  }

  /** A pull that took no time is an image that was there. */
  void started(Tree pod, Tree container, Duration pull) {
    String time = Durations.text(pull);
    String pulled =
        pull.isZero()
            ? "Container image " + image(container) + " already present on machine"
            : "Successfully pulled image "
                + image(container)
                + " in "
                + time
                + " ("
                + time
                + " including waiting). Image size: "
                + IMAGE_BYTES
                + " bytes.";
    record(pod, container, Report.normal("Pulled", pulled));
    record(pod, container, Report.normal("Created", "Container created"));
    record(pod, container, Report.normal("Started", "Container started"));
  }

  void pullFailed(Tree pod, Tree container) {
    String error = PullFailure.error(container.text("", "image"));
    String message = "Failed to pull image " + image(container) + ": " + error;
    record(pod, container, Report.warning("Failed", message));
    record(pod, container, Report.warning("Failed", "Error: ErrImagePull"));
  }

  void backOff(Tree pod, Tree container) {
    String message = PullFailure.backOff(container.text("", "image"));
    record(pod, container, Report.normal("BackOff", message));
    record(pod, container, Report.warning("Failed", "Error: ImagePullBackOff"));
  }

  void killing(Tree pod, Tree container) {
    String message = "Stopping container " + container.text("", "name");
    record(pod, container, Report.normal("Killing", message));
  }

  private void record(Tree pod, Tree container, Report report) {
    String node = pod.text("", "spec", "nodeName");
    String path = "spec.containers{" + container.text("", "name") + "}";
    recorders
        .computeIfAbsent(
            node, name -> new EventRecorder(api, new EventRecorder.Source("kubelet", name)))
        .record(pod, report.at(path));
  }

  private static String image(Tree container) {
    return "\"" + container.text("", "image") + "\"";
  }
}
