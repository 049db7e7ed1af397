package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.Store;
import dev.seatrial.object.Conditions;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.WorkQueue;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.time.Duration;
import java.util.List;

/** An API server with nothing but a scheduler at work. */
final class Rig {
  private static final long START_MICROS = 1_767_225_600_000_000L;

  final Agenda agenda = new Agenda(START_MICROS, Choices.TYPICAL);
  final Api api = new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(0), agenda, new Names(1));

  Rig() {
    Scheduler scheduler = new Scheduler(api, Choices.TYPICAL);
    WorkQueue queue = new WorkQueue(scheduler, agenda, Choices.TYPICAL, Duration.ofMillis(3));
    api.store().subscribe(queue::onChange);
    store(
        new ObjectKey(Resources.NAMESPACES, "", "default"),
        "{apiVersion: v1, kind: Namespace, metadata: {name: default}, status: {phase: Active}}");
  }

  /** Stores an object past all that the API server would do to it. */
  Rig store(ObjectKey key, String yaml) {
    api.store().put(key, Yaml.read(yaml).documents().get(0).tree());
    return this;
  }

  /** A node with so many CPUs. */
  Rig node(String name, int cpus) {
    return store(
        ObjectKey.node(name),
        "{apiVersion: v1, kind: Node, metadata: {name: "
            + name
            + ", labels: {kubernetes.io/hostname: "
            + name
            + "}}, status: {allocatable: {cpu: '"
            + cpus
            + "', memory: 8Gi, pods: '110'}}}");
  }

  /** A pod that asks for so many CPUs, with a priority and whatever else its spec says. */
  Rig pod(String name, int priority, int cpus, String spec) {
    return store(
        ObjectKey.pod("default", name),
        "{apiVersion: v1, kind: Pod, metadata: {name: "
            + name
            + ", namespace: default, uid: uid-"
            + name
            + ", generation: 1, labels: {app: "
            + name
            + "}}, spec: {schedulerName: default-scheduler, terminationGracePeriodSeconds: 30,"
            + " priority: "
            + priority
            + ", containers: [{name: c, image: nginx, resources: {requests: {cpu: "
            + cpus
            + "}}}]"
            + spec
            + "}, status: {phase: Pending}}");
  }

  Rig pod(String name, int priority, int cpus) {
    return pod(name, priority, cpus, "");
  }

  Tree get(String pod) {
    return api.get(ObjectKey.pod("default", pod));
  }

  String nodeOf(String pod) {
    return get(pod).text("", "spec", "nodeName");
  }

  String whyNot(String pod) {
    return Conditions.of(get(pod))
        .find("PodScheduled")
        .map(condition -> condition.text("", "message"))
        .orElse("");
  }

  /** What has been said about a pod for a reason. */
  List<Tree> events(String pod, String reason) {
    return api.list(Resources.EVENTS, "default").stream()
        .filter(event -> event.text("", "involvedObject", "name").equals(pod))
        .filter(event -> event.text("", "reason").equals(reason))
        .toList();
  }

  void delete(String pod) {
    api.delete(ObjectKey.pod("default", pod), DeleteOptions.NOW);
  }

  /** Moves time by so much. */
  Rig run(Duration time) {
    long end = agenda.nowMicros() + Agenda.micros(time);
    while (agenda.nextMicros() <= end) {
      agenda.step();
    }
    agenda.advanceTo(end);
    return this;
  }

  Rig run() {
    return run(Duration.ofSeconds(1));
  }
}
