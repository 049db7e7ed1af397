package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the init containers of a pod have come.
 *
 * @param ready how many sidecars, init containers that go on running, are ready
 * @param total how many containers the pod has, sidecars included
 * @param reason what holds the pod up, while something does
 * @param all the restarts of all of them
 * @param ofSidecars the restarts of the sidecars alone
 */
record InitContainers(
    int ready, int total, Optional<String> reason, Restarts all, Restarts ofSidecars) {

  static InitContainers of(Tree pod) {
    List<Tree> statuses = pod.items("status", "initContainerStatuses");
    int count = pod.items("spec", "initContainers").size();
    Set<String> sidecars = sidecars(pod);
    Optional<String> reason = Optional.empty();
    Restarts all = Restarts.NONE;
    Restarts ofSidecars = Restarts.NONE;
    int ready = 0;
    for (int i = 0; i < statuses.size() && reason.isEmpty(); i++) {
      ContainerState container = new ContainerState(statuses.get(i));
      boolean isSidecar = sidecars.contains(container.name());
      all = all.plus(container);
      ofSidecars = isSidecar ? ofSidecars.plus(container) : ofSidecars;
      boolean isDone = container.isTerminated() && container.exitCode() == 0;
      if (!isDone && isSidecar && container.isStarted()) {
        ready += container.isReady() ? 1 : 0;
      } else if (!isDone) {
        reason = Optional.of("Init:" + delay(container, i + "/" + count));
      }
    }
    int total = pod.items("spec", "containers").size() + sidecarCount(pod);
    return new InitContainers(ready, total, reason, all, ofSidecars);
  }

  int restarts() {
    return all.count();
  }

  String lastRestart() {
    return all.last();
  }

  private static String delay(ContainerState container, String progress) {
    if (container.isTerminated()) {
      return container.endReason();
    }
    String waiting = container.waitingReason();
    return waiting.isEmpty() || waiting.equals("PodInitializing") ? progress : waiting;
  }

  private static int sidecarCount(Tree pod) {
    return (int)
        pod.items("spec", "initContainers").stream().filter(InitContainers::isSidecar).count();
  }

  private static Set<String> sidecars(Tree pod) {
    Set<String> names = new TreeSet<>();
    pod.items("spec", "initContainers").stream()
        .filter(InitContainers::isSidecar)
        .forEach(container -> names.add(container.text("", "name")));
    return names;
  }

  private static boolean isSidecar(Tree container) {
    return container.text("", "restartPolicy").equals("Always");
  }
}
