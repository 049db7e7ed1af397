package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.ChangeCause;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Overrides;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.kubectl.resource.Targets;
import dev.seatrial.kubectl.rollout.Rollouts;
import dev.seatrial.kubectl.set.PodSpecs;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code kubectl expose}: makes a service for what is there already. */
// As expose.go in kubectl/pkg/cmd/expose, v0.37.
final class Expose implements Verb {
  private static final int LONGEST_NAME = 63;

  @Override
  public String name() {
    return "expose";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.record(FlagGroups.dryRun(FlagGroups.files(FlagGroups.output(flags))));
    flags.text("protocol", "").text("port", "").text("type", "").text("load-balancer-ip", "");
    flags.text("selector", "").text("labels", "").letter("labels", "l").text("target-port", "");
    flags.text("external-ip", "").text("name", "").text("session-affinity", "");
    flags.text("cluster-ip", "").text("overrides", "").text("override-type", "merge");
    FlagGroups.fieldManager(flags, "kubectl-expose").flag("save-config");
  }

  @Override
  public int run(Call call) {
    new Query(call)
        .files()
        .asWritten()
        .arguments(call.arguments(), Targets.Unnamed.MISTAKE)
        .continuingOnError()
        .typed()
        .visit(item -> expose(call, item));
    return 0;
  }

  private static void expose(Call call, Item item) {
    checkKind(item);
    Tree made = service(call, item);
    String overrides = call.flags().text("overrides");
    made = overrides.isEmpty() ? made : Overrides.merged(call, made, overrides);
    made = ChangeCause.recorded(call, made);
    if (call.dryRun() == DryRun.CLIENT) {
      Tree namespace = call.isNamespaceGiven() ? Tree.of(call.namespace()) : Tree.ABSENT;
      call.printTyped(made.with(namespace, "metadata", "namespace"), "exposed");
      return;
    }
    if (call.flags().flag("save-config")) {
      made = LastApplied.annotatedTyped(call, made);
    }
    Tree placed = made.with(Tree.of(call.namespace()), "metadata", "namespace");
    call.printTyped(call.api().create(placed, call.writing()), "exposed");
  }

  private static void checkKind(Item item) {
    switch (item.resource().kind()) {
      case "Deployment", "Pod", "ReplicaSet", "ReplicationController", "Service" -> {}
      default -> throw new KubectlError("cannot expose a " + Rollouts.groupKind(item));
    }
  }

  private static Tree service(Call call, Item item) {
    Flags flags = call.flags();
    String name = flags.text("name");
    String fallback = item.name().substring(0, Math.min(item.name().length(), LONGEST_NAME));
    ObjectTree selector = selector(call, item);
    List<Tree> ports = ports(call, item);
    ObjectTree labels =
        flags.text("labels").isEmpty()
            ? item.tree().object("metadata", "labels")
            : pairs(flags.text("labels"));
    Tree metadata =
        new ObjectBuilder()
            .put("labels", labels.isEmpty() ? Tree.ABSENT : labels)
            .put("name", name.isEmpty() ? fallback : name)
            .build();
    Tree spec =
        new ObjectBuilder()
            .put("clusterIP", given(flags.text("cluster-ip")))
            .put("externalIPs", list(flags.text("external-ip")))
            .put("loadBalancerIP", balancer(flags))
            .put("ports", ports.isEmpty() ? Tree.ABSENT : Tree.of(ports))
            .put("selector", selector)
            .put("sessionAffinity", given(affinity(flags)))
            .put("type", given(flags.text("type")))
            .build();
    return new ObjectBuilder()
        .put("apiVersion", "v1")
        .put("kind", "Service")
        .put("metadata", metadata)
        .put("spec", spec)
        .put("status", ObjectTree.of("loadBalancer", ObjectTree.EMPTY))
        .build();
  }

  private static Tree given(String text) {
    return text.isEmpty() ? Tree.ABSENT : Tree.of(text);
  }

  private static Tree balancer(Flags flags) {
    return flags.text("type").equals("LoadBalancer")
        ? given(flags.text("load-balancer-ip"))
        : Tree.ABSENT;
  }

  private static Tree list(String text) {
    return text.isEmpty() ? Tree.ABSENT : Tree.texts(List.of(text));
  }

  private static String affinity(Flags flags) {
    String affinity = flags.text("session-affinity");
    if (!List.of("", "None", "ClientIP").contains(affinity)) {
      throw new KubectlError("unknown session affinity: " + affinity);
    }
    return affinity;
  }

  // As MapBasedSelectorForObject in kubectl/pkg/polymorphichelpers, v0.37.
  private static ObjectTree selector(Call call, Item item) {
    String asked = call.flags().text("selector");
    if (!asked.isEmpty()) {
      return pairs(asked);
    }
    Tree tree = item.tree();
    ObjectTree found =
        switch (item.resource().kind()) {
          case "Pod" -> tree.object("metadata", "labels");
          case "Service", "ReplicationController" -> tree.object("spec", "selector");
          default -> tree.object("spec", "selector", "matchLabels");
        };
    if (!tree.items("spec", "selector", "matchExpressions").isEmpty()) {
      throw unknownSelector(
          "couldn't convert expressions - \"%s\" to map-based selector format"
              .formatted(tree.at("spec", "selector", "matchExpressions").toJson()));
    }
    if (found.isEmpty()) {
      throw unknownSelector(
          item.resource().kind().equals("Pod")
              ? "the pod has no labels and cannot be exposed"
              : "the "
                  + item.resource().kind().toLowerCase(Locale.ROOT)
                  + " has no pod selector set");
    }
    return found;
  }

  private static KubectlError unknownSelector(String why) {
    return new KubectlError(
        "couldn't retrieve selectors via --selector flag or introspection: " + why);
  }

  private static ObjectTree pairs(String text) {
    ObjectTree pairs = ObjectTree.EMPTY;
    for (String pair : text.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new KubectlError("unexpected label spec: " + pair);
      }
      if (parts[0].isEmpty()) {
        throw new KubectlError("unexpected empty label key");
      }
      pairs = pairs.with(parts[0], Tree.of(parts[1]));
    }
    return pairs;
  }

  private static List<Tree> ports(Call call, Item item) {
    Map<String, List<String>> known = protocols(item);
    String asked = call.flags().text("port");
    List<String> numbers =
        asked.isEmpty() ? List.copyOf(known.keySet()) : List.of(asked.split(",", -1));
    boolean headless = call.flags().text("cluster-ip").equals("None");
    if (numbers.isEmpty() && !headless) {
      throw new KubectlError("couldn't find port via --port flag or introspection");
    }
    List<Tree> ports = new ArrayList<>();
    int count = 0;
    for (String number : numbers) {
      String protocol = call.flags().text("protocol");
      List<String> all =
          protocol.isEmpty() ? known.getOrDefault(number, List.of("TCP")) : List.of(protocol);
      for (String each : all) {
        count++;
        boolean several = numbers.size() > 1 || all.size() > 1;
        ports.add(port(call, number, each, several ? "port-" + count : ""));
      }
    }
    return ports;
  }

  private static Tree port(Call call, String number, String protocol, String name) {
    if (!number.matches("[0-9]{1,9}")) {
      throw new KubectlError("strconv.Atoi: parsing \"" + number + "\": invalid syntax");
    }
    Tree port = Tree.of(Long.parseLong(number));
    String target = call.flags().text("target-port");
    Tree targetPort =
        target.isEmpty()
            ? port
            : target.matches("[0-9]{1,9}") ? Tree.of(Long.parseLong(target)) : Tree.of(target);
    return new ObjectBuilder()
        .put("name", given(name))
        .put("port", port)
        .put("protocol", protocol)
        .put("targetPort", targetPort)
        .build();
  }

  /** The ports of an object with their protocols, in the order in which they are written. */
  private static Map<String, List<String>> protocols(Item item) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    if (item.resource().kind().equals("Service")) {
      item.tree().items("spec", "ports").forEach(port -> add(found, port, "port"));
      return found;
    }
    String[] place = PodSpecs.place(item.resource()).orElseThrow();
    for (Tree container : item.tree().at(place).items("containers")) {
      container.items("ports").forEach(port -> add(found, port, "containerPort"));
    }
    return found;
  }

  private static void add(Map<String, List<String>> found, Tree port, String field) {
    found
        .computeIfAbsent(Long.toString(port.number(0, field)), number -> new ArrayList<>())
        .add(port.text("TCP", "protocol"));
  }
}
