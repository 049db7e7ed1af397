package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Service;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Which pods a service sends to, and which changes of a pod its endpoints show.
 *
 * <p>Follows {@code k8s.io/endpointslice/util/controller_utils.go}, v0.37.
 */
final class ServicePods {
  private ServicePods() {}

  /** The services whose endpoints a changed pod was or is among. */
  static void services(Api api, Change change, Consumer<ObjectKey> keys) {
    if (!isSeen(change)) {
      return;
    }
    for (Tree service : api.list(Resources.SERVICES, change.key().namespace())) {
      if (selects(service, change.before()) || selects(service, change.after())) {
        keys.accept(api.keyOf(service));
      }
    }
  }

  private static boolean selects(Tree service, Tree pod) {
    return pod.isPresent() && new Service(service).selects(pod.at("metadata", "labels"));
  }

  // As podEndpointsChanged, in which each change of a pod on its way out counts.
  private static boolean isSeen(Change change) {
    if (change.kind() != Change.Kind.MODIFIED) {
      return true;
    }
    Pod before = new Pod(change.before());
    Pod after = new Pod(change.after());
    return before.isTerminating()
        || after.isTerminating()
        || before.isReady() != after.isReady()
        || isChanged(change, "metadata", "labels")
        || isChanged(change, "spec", "hostname")
        || isChanged(change, "spec", "subdomain")
        || isChanged(change, "status", "podIPs");
  }

  private static boolean isChanged(Change change, String... path) {
    return !change.before().at(path).equals(change.after().at(path));
  }

  /** The pods that a service selects. */
  static List<Pod> of(Api api, Service service) {
    return api.list(Resources.PODS, service.object().namespace()).stream()
        .filter(pod -> service.selects(pod.at("metadata", "labels")))
        .map(Pod::new)
        .toList();
  }

  /** Whether a pod can be sent to: it has an address and has not ended. */
  static boolean hasEndpoint(Pod pod) {
    return !pod.isTerminal()
        && (!pod.tree().text("", "status", "podIP").isEmpty()
            || !pod.tree().items("status", "podIPs").isEmpty());
  }

  /** The addresses of a pod that are of a family. */
  static List<Tree> addresses(Pod pod, boolean six) {
    return pod.tree().items("status", "podIPs").stream()
        .map(address -> address.at("ip"))
        .filter(address -> address.text("").contains(":") == six)
        .toList();
  }

  /** The host name under which the service's domain has the pod. As ShouldSetHostname. */
  static Optional<String> hostname(Pod pod, Service service) {
    String subdomain = pod.tree().text("", "spec", "subdomain");
    return pod.tree()
        .textAt("spec", "hostname")
        .filter(name -> !name.isEmpty() && subdomain.equals(service.object().name()));
  }

  /** The pod's port that a port of the service leads to. As FindPort. */
  static OptionalInt port(Pod pod, Tree servicePort) {
    Tree target = servicePort.at("targetPort");
    if (!(target instanceof TextTree name)) {
      return OptionalInt.of(target.integer(servicePort.integer(0, "port")));
    }
    String protocol = servicePort.text("TCP", "protocol");
    return pod.containersAndSidecars().stream()
        .flatMap(container -> container.items("ports").stream())
        .filter(port -> port.text("", "name").equals(name.value()))
        .filter(port -> port.text("TCP", "protocol").equals(protocol))
        .mapToInt(port -> port.integer(0, "containerPort"))
        .findFirst();
  }
}
