package dev.seatrial.trial;

import dev.seatrial.object.Pod;
import java.util.List;
import java.util.stream.Collectors;

/** Words for pods, as they stand after "but". */
final class Pods {
  private static final int MOST_LISTED = 12;

  private Pods() {}

  /** {@code 2 pods of web are ready: web-1 on w1-k8s (Running)}, with all of the pods listed. */
  static String counted(int count, String name, String state, List<Pod> all) {
    String what =
        Count.numbered(count, "pod") + " of " + name + " " + Count.are(count) + " " + state;
    return all.isEmpty() ? what : what + ": " + listed(all);
  }

  /** Each with its node and its state. */
  static String listed(List<Pod> pods) {
    String shown =
        pods.stream().limit(MOST_LISTED).map(Pods::described).collect(Collectors.joining(", "));
    int more = pods.size() - MOST_LISTED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String described(Pod pod) {
    String state = PodWord.of(pod.tree());
    String readiness = pod.isReady() ? ", ready" : state.equals("Running") ? ", not ready" : "";
    String place = pod.nodeName().isEmpty() ? "on no node" : "on " + pod.nodeName();
    return pod.name() + " " + place + " (" + state + readiness + ")";
  }
}
