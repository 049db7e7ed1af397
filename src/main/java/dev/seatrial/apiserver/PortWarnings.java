package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ports of a pod that are there twice or say too little. */
// As the second and third part of warningsForPodSpecAndMeta in pkg/api/pod/warnings.go, v1.37.
final class PortWarnings {
  private final List<String> warnings;
  private final Map<String, List<Place>> places = new LinkedHashMap<>();

  private record Place(String path, String hostIp, int hostPort) {}

  PortWarnings(List<String> warnings) {
    this.warnings = warnings;
  }

  void container(Tree container, String path) {
    List<Tree> ports = container.items("ports");
    for (int i = 0; i < ports.size(); i++) {
      port(ports.get(i), path + ".ports[" + i + "]");
    }
  }

  private void port(Tree port, String path) {
    Place place = new Place(path, port.text("", "hostIP"), port.integer(0, "hostPort"));
    int number = port.integer(0, "containerPort");
    String protocol = port.text("", "protocol");
    if (!place.hostIp().isEmpty() && place.hostPort() == 0) {
      warnings.add(
          "%s: hostIP set without hostPort: {Name:%s HostPort:0 ContainerPort:%d Protocol:%s HostIP:%s}"
              .formatted(path, port.text("", "name"), number, protocol, place.hostIp()));
    }
    List<Place> others = places.computeIfAbsent(number + "/" + protocol, key -> new ArrayList<>());
    for (Place other : others) {
      String what = relation(place, other);
      if (!what.isEmpty()) {
        warnings.add(path + ": " + what + " port definition with " + other.path());
      }
    }
    others.add(place);
  }

  private static String relation(Place one, Place other) {
    boolean samePort = one.hostPort() == other.hostPort();
    if (samePort && one.hostIp().equals(other.hostIp())) {
      return "duplicate";
    }
    if (one.hostPort() == 0 || other.hostPort() == 0) {
      return "overlapping";
    }
    boolean oneOpen = one.hostIp().isEmpty() != other.hostIp().isEmpty();
    return samePort && oneOpen ? "dangerously ambiguous" : "";
  }
}
