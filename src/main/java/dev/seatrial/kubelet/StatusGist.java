package dev.seatrial.kubelet;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What a status of a pod says of its life. Another kubelet words images, resources and mounts in
 * its own way: that alone is no news.
 */
record StatusGist(String phase, String ip, List<Container> containers, List<String> conditions) {
  private static final List<String> JUDGED = List.of("Initialized", "Ready", "ContainersReady");

  /** What it says of one container. */
  record Container(String name, int restarts, boolean ready, Tree state) {}

  static StatusGist of(Tree status) {
    List<Container> containers = new ArrayList<>();
    for (String list :
        List.of("initContainerStatuses", "containerStatuses", "ephemeralContainerStatuses")) {
      status.items(list).forEach(each -> containers.add(container(each)));
    }
    List<String> conditions = new ArrayList<>();
    for (String type : JUDGED) {
      status.items("conditions").stream()
          .filter(each -> each.text("", "type").equals(type))
          .forEach(each -> conditions.add(type + "=" + each.text("", "status")));
    }
    return new StatusGist(
        status.text("", "phase"), status.text("", "podIP"), containers, conditions);
  }

  private static Container container(Tree status) {
    return new Container(
        status.text("", "name"),
        status.integer(0, "restartCount"),
        status.flag(false, "ready"),
        // The messages of ends and back-offs are the runtime's own.
        status
            .at("state")
            .without("terminated", "message")
            .without("terminated", "containerID")
            .without("waiting", "message"));
  }
}
