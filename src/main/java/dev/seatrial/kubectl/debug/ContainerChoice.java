package dev.seatrial.kubectl.debug;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which container of a pod a command means. */
// As podcmd.go in kubectl/pkg/cmd/util/podcmd, v0.37.
final class ContainerChoice {
  private static final String ANNOTATION = "kubectl.kubernetes.io/default-container";

  private final Tree pod;

  /** A choice among the containers of a pod. */
  ContainerChoice(Tree pod) {
    this.pod = pod;
  }

  /** The container of that name; refused where the pod has none. */
  String named(String name) {
    if (!has(name)) {
      throw new KubectlError(
          "container " + name + " is not valid for pod " + podName() + " out of: " + listed());
    }
    return name;
  }

  /** The container that the pod's annotation names, else its first one, and tells so. */
  String byDefault(Call call) {
    String annotated = annotated();
    return annotated.isEmpty() ? first(call) : named(annotated);
  }

  /** As {@link #byDefault}, but the annotation may name none that there is. */
  // As logsForObjectWithClient in kubectl/pkg/polymorphichelpers/logsforobject.go, v0.37.
  String ofLogs(Call call) {
    String annotated = annotated();
    if (!annotated.isEmpty() && has(annotated)) {
      return annotated;
    }
    if (!annotated.isEmpty()) {
      call.err(
          "Default container name "
              + GoText.quoted(annotated)
              + " not found in pod "
              + podName()
              + "\n");
    }
    return first(call);
  }

  /** The first container, without a word about the others. */
  String first() {
    return pod.items("spec", "containers").get(0).text("", "name");
  }

  private String first(Call call) {
    boolean quiet =
        List.of("quiet", "all-pods").stream()
            .anyMatch(flag -> call.flags().knows(flag) && call.flags().flag(flag));
    if (all().size() > 1 && !quiet) {
      call.err("Defaulted container " + GoText.quoted(first()) + " out of: " + listed() + "\n");
    }
    return first();
  }

  private String annotated() {
    return pod.text("", "metadata", "annotations", ANNOTATION);
  }

  private String podName() {
    return pod.text("", "metadata", "name");
  }

  /** The names of all containers, in the order in which they are started. */
  List<String> all() {
    return specs(pod).stream().map(each -> each.text("", "name")).toList();
  }

  /** All containers of a pod, in the order in which they are started. */
  static List<Tree> specs(Tree pod) {
    List<Tree> specs = new ArrayList<>();
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      specs.addAll(pod.items("spec", list));
    }
    return specs;
  }

  private boolean has(String name) {
    return all().contains(name);
  }

  private String listed() {
    List<String> names = new ArrayList<>();
    list(names, "containers", "");
    list(names, "ephemeralContainers", " (ephem)");
    list(names, "initContainers", " (init)");
    return String.join(", ", names);
  }

  private void list(List<String> names, String list, String remark) {
    pod.items("spec", list).forEach(each -> names.add(each.text("", "name") + remark));
  }

  /** What the kubelet reports of a container; none where it reports nothing yet. */
  Optional<Tree> status(String name) {
    for (String list :
        List.of("containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses")) {
      for (Tree status : pod.items("status", list)) {
        if (status.text("", "name").equals(name)) {
          return Optional.of(status);
        }
      }
    }
    return Optional.empty();
  }
}
