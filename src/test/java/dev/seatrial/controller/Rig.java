package dev.seatrial.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.Names;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.Store;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Pod;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Agenda;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.reconcile.WorkQueue;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An API server with just the controllers under test at work; the test plays the kubelet. */
final class Rig {
  private static final long START_MICROS = 1_767_225_600_000_000L;
  private static final String NAMESPACE = "default";

  final Agenda agenda = new Agenda(START_MICROS, Choices.TYPICAL);
  final Api api = new Api(Catalog.of(KubernetesVersion.NEWEST), new Store(0), agenda, new Names(1));
  private final List<WorkQueue> queues = new ArrayList<>();

  @SafeVarargs
  Rig(Function<Api, Reconciler>... controllers) {
    store("namespaces//default", "{apiVersion: v1, kind: Namespace, status: {phase: Active}}");
    store("serviceaccounts/default/default", "{apiVersion: v1, kind: ServiceAccount}");
    for (Function<Api, Reconciler> controller : controllers) {
      WorkQueue queue =
          new WorkQueue(controller.apply(api), agenda, Choices.TYPICAL, Duration.ofMillis(3));
      queues.add(queue);
      api.store().subscribe(queue::onChange);
    }
  }

  /** Stores an object past all that the API server would do to it. */
  Rig store(String key, String yaml) {
    String[] parts = key.split("/", -1);
    Tree named = one(yaml).with(Tree.of(parts[2]), "metadata", "name");
    Tree placed =
        parts[1].isEmpty() ? named : named.with(Tree.of(parts[1]), "metadata", "namespace");
    api.store()
        .put(
            new ObjectKey(parts[0], parts[1], parts[2]),
            placed.with(Tree.of("uid-" + parts[2]), "metadata", "uid"));
    return this;
  }

  /** Creates the objects of a YAML text as a user does. */
  Rig create(String yaml) {
    for (YamlDocument document : Yaml.read(yaml).documents()) {
      api.create(document.tree(), WriteOptions.STRICT);
    }
    return this;
  }

  /** Changes an object as a user does. */
  Rig change(ObjectKey key, UnaryOperator<Tree> change) {
    api.update(change.apply(api.get(key)), WriteOptions.STRICT);
    return this;
  }

  /** The key of an object in the default namespace. */
  static ObjectKey key(String resource, String name) {
    return new ObjectKey(resource, NAMESPACE, name);
  }

  Tree get(String resource, String name) {
    return api.get(key(resource, name));
  }

  Tree status(String resource, String name) {
    return get(resource, name).at("status");
  }

  Pod pod(String name) {
    return new Pod(get(Resources.PODS, name));
  }

  /** The names of the pods that are there, those on their way out marked with a minus. */
  List<String> pods() {
    return api.list(Resources.PODS, NAMESPACE).stream()
        .map(Pod::new)
        .map(pod -> (pod.isTerminating() ? "-" : "") + pod.name())
        .toList();
  }

  /** The names of a resource's objects. */
  List<String> names(String resource) {
    return api.list(resource, NAMESPACE).stream()
        .map(object -> object.text("", "metadata", "name"))
        .toList();
  }

  /** Lets a pod run on a node and be ready from now on. */
  Rig ready(String... pods) {
    for (String pod : pods) {
      bind(pod).phase(pod, "Running", "True");
    }
    return this;
  }

  /** Gives a pod an address. */
  Rig addressed(String pod, String address) {
    api.modifyStatus(
        key(Resources.PODS, pod),
        status ->
            status.with(Tree.of(address), "podIP").with(one("[{ip: " + address + "}]"), "podIPs"));
    return this;
  }

  private Rig bind(String pod) {
    if (pod(pod).nodeName().isEmpty()) {
      api.bind(key(Resources.PODS, pod), "node-1");
    }
    return this;
  }

  /** Lets a pod run without being ready. */
  Rig unready(String pod) {
    return bind(pod).phase(pod, "Running", "False");
  }

  /** Lets a pod end. */
  Rig ended(String pod, String phase) {
    return phase(pod, phase, "False");
  }

  private Rig phase(String pod, String phase, String ready) {
    Tree condition =
        new ObjectBuilder()
            .put("lastTransitionTime", Timestamps.ofSeconds(agenda.nowMicros() / 1_000_000))
            .put("status", ready)
            .put("type", "Ready")
            .build();
    api.modifyStatus(
        key(Resources.PODS, pod),
        status -> status.with(Tree.of(phase), "phase").with(ListTree.of(condition), "conditions"));
    return this;
  }

  /** Takes a pod away as a kubelet does after its grace period. */
  Rig gone(String... pods) {
    for (String pod : pods) {
      api.delete(key(Resources.PODS, pod), DeleteOptions.NOW);
    }
    return this;
  }

  /** Deletes an object as a user does. */
  Rig delete(String resource, String name) {
    api.delete(key(resource, name), DeleteOptions.DEFAULT);
    return this;
  }

  /** A condition of an object as {@code STATUS REASON MESSAGE}; empty where it has none. */
  String condition(String resource, String name, String type) {
    return Conditions.of(get(resource, name))
        .find(type)
        .map(
            condition ->
                condition.text("", "status")
                    + " "
                    + condition.text("", "reason")
                    + " "
                    + condition.text("", "message"))
        .map(String::strip)
        .orElse("");
  }

  /** What was reported about an object, in order: {@code REASON MESSAGE}, {@code xN} if often. */
  List<String> events(String name) {
    return api.list(Resources.EVENTS, NAMESPACE).stream()
        .filter(event -> event.text("", "involvedObject", "name").equals(name))
        .map(Rig::event)
        .toList();
  }

  private static String event(Tree event) {
    long count = event.number(1, "count");
    String often = count > 1 ? " x" + count : "";
    return event.text("", "reason") + " " + event.text("", "message") + often;
  }

  Rig run(double seconds) {
    long end = agenda.nowMicros() + (long) (seconds * 1_000_000);
    while (agenda.nextMicros() <= end) {
      agenda.step();
    }
    agenda.advanceTo(end);
    return this;
  }

  Rig run() {
    return run(1);
  }

  /** Fails unless everything stays as it is when all of it is looked at once more. */
  void assertOneMoreReconcileChangesNothing() {
    run();
    long revision = api.store().revision();
    for (String resource : api.store().resources()) {
      for (Tree object : List.copyOf(api.store().list(resource))) {
        Change seen =
            new Change(Change.Kind.ADDED, api.keyOf(object), revision, Tree.ABSENT, object);
        queues.forEach(queue -> queue.onChange(seen));
      }
    }
    run(0.5);
    assertEquals(revision, api.store().revision());
  }

  static Tree one(String yaml) {
    return Yaml.read(yaml).documents().get(0).tree();
  }
}
