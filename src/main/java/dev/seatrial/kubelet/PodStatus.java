package dev.seatrial.kubelet;

import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;

/**
 * The status of a pod as its node reports it.
 *
 * <p>Follows {@code generateAPIPodStatus} in {@code pkg/kubelet/kubelet_pods.go} and {@code
 * TerminatePod} in {@code pkg/kubelet/status/status_manager.go}, v1.37.
 */
final class PodStatus {
  private static final long MICROS = 1_000_000;

  private final PodSync sync;
  private final Tree pod;
  private final PodRuntime runtime;

  PodStatus(PodSync sync) {
    this.sync = sync;
    this.pod = sync.pod();
    this.runtime = sync.runtime();
  }

  Tree tree() {
    Tree ip = runtime.ip().isEmpty() ? Tree.ABSENT : ip();
    Tree hostIp = sync.hostIp();
    Tree old = pod.at("status");
    boolean full = !sync.world().timing().isBrief();
    ContainerStatuses statuses = new ContainerStatuses(sync);
    List<Tree> inits = statuses.of("initContainers");
    List<Tree> mains = statuses.of("containers");
    List<Tree> ephemerals = full ? statuses.of("ephemeralContainers") : List.of();
    String comesTo = phase();
    String phase = reported(comesTo);
    boolean failed = !runtime.failure().isNone() && phase.equals(comesTo);
    boolean rejected = runtime.failure().isRejection();
    boolean keeps = phase.equals(old.text("", "phase"));
    return new ObjectBuilder()
        .put("conditions", new PodConditions(sync, comesTo).of(inits, mains))
        .put("containerStatuses", rejected ? Tree.ABSENT : Tree.of(named(mains)))
        .put("ephemeralContainerStatuses", given(rejected, named(ephemerals)))
        .put("hostIP", rejected ? Tree.ABSENT : hostIp)
        .put("hostIPs", rejected ? Tree.ABSENT : hostIps(hostIp))
        .put("initContainerStatuses", given(rejected, inits))
        .put("message", failed ? Tree.of(runtime.failure().message()) : kept(keeps, "message"))
        .put("nominatedNodeName", old.at("nominatedNodeName"))
        .put("observedGeneration", full ? pod.at("metadata", "generation") : Tree.ABSENT)
        .put("phase", phase)
        .put("podIP", ip)
        .put("podIPs", addresses(ip))
        .put("qosClass", old.at("qosClass"))
        .put("reason", failed ? Tree.of(runtime.failure().reason()) : kept(keeps, "reason"))
        .put("startTime", Timestamps.ofSeconds(runtime.startedMicros() / MICROS))
        .build();
  }

  private static Tree given(boolean rejected, List<Tree> statuses) {
    return statuses.isEmpty() || rejected ? Tree.ABSENT : Tree.of(statuses);
  }

  /** In the order of their names, where the kubelet is one that sorts them. */
  // As normalizeStatus in status_manager.go.
  private List<Tree> named(List<Tree> statuses) {
    return sync.world().timing().isBrief() || statuses.size() < 2
        ? statuses
        : statuses.stream().sorted(Comparator.comparing(each -> each.text("", "name"))).toList();
  }

  /** The pod's address, as it was reported before where it was. */
  private Tree ip() {
    Tree known = pod.at("status", "podIP");
    return known.text("").equals(runtime.ip()) ? known : Tree.of(runtime.ip());
  }

  private static Tree addresses(Tree ip) {
    return ip.isPresent() ? ListTree.of(ObjectTree.of("ip", ip)) : Tree.ABSENT;
  }

  private Tree hostIps(Tree hostIp) {
    return sync.common(sync.node(), addresses(hostIp));
  }

  private Tree kept(boolean keeps, String field) {
    return keeps ? pod.at("status", field) : Tree.ABSENT;
  }

  private String phase() {
    String phase = new PodPhase(pod, runtime).text();
    boolean going = runtime.removalMicros() != Long.MAX_VALUE;
    boolean terminal = Pod.isTerminalPhase(phase);
    // A pod that goes before it ran has failed, says its node; an emulated one says nothing.
    return going && !terminal && !sync.world().timing().isBrief() ? "Failed" : phase;
  }

  /** A pod does not end before its containers have, whatever made it fail. */
  // As mergePodStatus in status_manager.go.
  private String reported(String phase) {
    boolean ends = Pod.isTerminalPhase(phase);
    return ends && !sync.world().timing().isBrief() && runtime.runsAny()
        ? pod.text(phase, "status", "phase")
        : phase;
  }
}
