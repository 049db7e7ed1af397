package dev.seatrial.cluster;

import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node to be put into a cluster.
 *
 * @param number tells the node's address and its range of pod addresses from those of others
 * @param labels labels besides those that every node has
 * @param taints taints as a node's spec has them
 * @param capacity what the node has to give: cpu, memory, pods …
 */
public record NodeSpec(
    String name,
    int number,
    Map<String, String> labels,
    List<Tree> taints,
    Map<String, String> capacity) {
  private static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
  private static final int FIRST_HOST = 100;
  private static final int OCTET = 256;

  /** Keeps an unmodifiable list of taints. */
  public NodeSpec {
    taints = List.copyOf(taints);
  }

  /** A worker with 4 CPUs, 8Gi of memory and room for 110 pods. */
  public static NodeSpec worker(String name, int number) {
    return new NodeSpec(name, number, new LinkedHashMap<>(), List.of(), standardCapacity());
  }

  /** A control plane node, which takes only pods that tolerate it. */
  public static NodeSpec controlPlane(String name, int number) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(CONTROL_PLANE, "");
    Tree taint = ObjectTree.of("effect", Tree.of("NoSchedule"), "key", Tree.of(CONTROL_PLANE));
    return new NodeSpec(name, number, labels, List.of(taint), standardCapacity());
  }

  /** What it takes to make a node like one that is there. */
  static NodeSpec of(Tree node, int number) {
    return new NodeSpec(
        node.text("", "metadata", "name"),
        number,
        texts(node.object("metadata", "labels")),
        // What the control plane itself tainted it with is the state it was in, not what it is.
        node.items("spec", "taints").stream()
            .filter(taint -> !taint.text("", "key").startsWith("node.kubernetes.io/"))
            .toList(),
        texts(node.object("status", "capacity")));
  }

  /** The fields of a tree of texts. */
  static Map<String, String> texts(ObjectTree tree) {
    Map<String, String> texts = new LinkedHashMap<>();
    tree.names().forEach(name -> texts.put(name, tree.text("", name)));
    return texts;
  }

  private static Map<String, String> standardCapacity() {
    Map<String, String> capacity = new LinkedHashMap<>();
    capacity.put("cpu", "4");
    capacity.put("ephemeral-storage", "50Gi");
    capacity.put("memory", "8Gi");
    capacity.put("pods", "110");
    return capacity;
  }

  /** The same with another number. */
  public NodeSpec withNumber(int other) {
    return new NodeSpec(name, other, labels, taints, capacity);
  }

  /** The same with so much of a resource. */
  public NodeSpec withCapacity(String resource, String amount) {
    Map<String, String> changed = new LinkedHashMap<>(capacity);
    changed.put(resource, amount);
    return new NodeSpec(name, number, labels, taints, changed);
  }

  /** The same with a label. */
  public NodeSpec withLabel(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(labels);
    changed.put(key, value);
    return new NodeSpec(name, number, changed, taints, capacity);
  }

  /** The same with a taint as a node's spec has it. */
  public NodeSpec withTaint(Tree taint) {
    List<Tree> changed = new ArrayList<>(taints);
    changed.add(taint);
    return new NodeSpec(name, number, labels, changed, capacity);
  }

  /** The node as its kubelet registers it. */
  Tree tree(String kubernetesVersion, long nowMicros) {
    String range = range();
    Tree spec =
        new ObjectBuilder()
            .put("podCIDR", range)
            .put("podCIDRs", Tree.texts(List.of(range)))
            .put("taints", taints.isEmpty() ? Tree.ABSENT : Tree.of(taints))
            .build();
    Tree metadata =
        new ObjectBuilder()
            .put("annotations", ObjectTree.of("node.alpha.kubernetes.io/ttl", Tree.of("0")))
            .put("labels", allLabels())
            .put("name", name)
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Node")
        .put("metadata", metadata)
        .put("spec", spec)
        .put("status", status(kubernetesVersion, Timestamps.ofSeconds(nowMicros / 1_000_000)))
        .build();
  }

  private Tree allLabels() {
    ObjectBuilder all =
        new ObjectBuilder()
            .put("beta.kubernetes.io/arch", "amd64")
            .put("beta.kubernetes.io/os", "linux")
            .put("kubernetes.io/arch", "amd64")
            .put("kubernetes.io/hostname", name)
            .put("kubernetes.io/os", "linux");
    labels.forEach(all::put);
    return all.build();
  }

  private Tree status(String kubernetesVersion, String now) {
    Tree resources = ObjectTree.ofTexts(capacity);
    return new ObjectBuilder()
        .put("addresses", ListTree.of(address("InternalIP", ip()), address("Hostname", name)))
        .put("allocatable", resources)
        .put("capacity", resources)
        .put("conditions", conditions(now))
        .put(
            "daemonEndpoints",
            ObjectTree.of("kubeletEndpoint", ObjectTree.of("Port", Tree.of(10250))))
        .put("nodeInfo", nodeInfo(kubernetesVersion))
        .build();
  }

  private String range() {
    return "172." + (16 + number / OCTET) + "." + number % OCTET + ".0/24";
  }

  private String ip() {
    int host = (labels.containsKey(CONTROL_PLANE) ? 10 : FIRST_HOST) + number;
    return "192.168." + (1 + host / OCTET) + "." + host % OCTET;
  }

  private static Tree address(String type, String address) {
    return ObjectTree.of("address", Tree.of(address), "type", Tree.of(type));
  }

  private static Tree conditions(String now) {
    List<Tree> conditions = new ArrayList<>();
    conditions.add(
        condition(now, "MemoryPressure", "KubeletHasSufficientMemory")
            .with(Tree.of("kubelet has sufficient memory available"), "message"));
    conditions.add(
        condition(now, "DiskPressure", "KubeletHasNoDiskPressure")
            .with(Tree.of("kubelet has no disk pressure"), "message"));
    conditions.add(
        condition(now, "PIDPressure", "KubeletHasSufficientPID")
            .with(Tree.of("kubelet has sufficient PID available"), "message"));
    conditions.add(
        condition(now, "Ready", "KubeletReady")
            .with(Tree.of("kubelet is posting ready status"), "message")
            .with(Tree.of("True"), "status"));
    return Tree.of(conditions);
  }

  private static Tree condition(String now, String type, String reason) {
    return new ObjectBuilder()
        .put("lastHeartbeatTime", now)
        .put("lastTransitionTime", now)
        .put("message", "")
        .put("reason", reason)
        .put("status", "False")
        .put("type", type)
        .build();
  }

  private Tree nodeInfo(String kubernetesVersion) {
    return new ObjectBuilder()
        .put("architecture", "amd64")
        .put("bootID", name)
        .put("containerRuntimeVersion", "containerd://2.1.4")
        .put("kernelVersion", "6.8.0-79-generic")
        .put("kubeProxyVersion", kubernetesVersion)
        .put("kubeletVersion", kubernetesVersion)
        .put("machineID", name)
        .put("operatingSystem", "linux")
        .put("osImage", "Ubuntu 24.04.3 LTS")
        .put("systemUUID", name)
        .build();
  }
}
