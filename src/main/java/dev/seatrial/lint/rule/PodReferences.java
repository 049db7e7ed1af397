package dev.seatrial.lint.rule;

import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What pods need before they can start: config maps, secrets, claims, account and classes. */
final class PodReferences {
  private final Workload workload;
  private final Path spec;
  private final List<Reference> found = new ArrayList<>();

  PodReferences(Workload workload) {
    this.workload = workload;
    this.spec = workload.podAt().field("spec");
  }

  /** All that are not optional. */
  List<Reference> all() {
    Tree pod = workload.manifest().tree().at(spec);
    add("ServiceAccount", spec.field("serviceAccountName"), pod.at("serviceAccountName"));
    addClass("scheduling.k8s.io", "PriorityClass", "priorityClassName", pod);
    addClass("node.k8s.io", "RuntimeClass", "runtimeClassName", pod);
    for (Workload.Container container : workload.containers()) {
      addEnvironment(container);
    }
    List<Tree> volumes = pod.items("volumes");
    for (int i = 0; i < volumes.size(); i++) {
      addVolume(spec.field("volumes").index(i), volumes.get(i));
    }
    return found;
  }

  /** The server makes no pod of a class that is not there. */
  private void addClass(String group, String kind, String field, Tree pod) {
    add(new Reference.Target(group, kind, "", pod.text("", field)), spec.field(field), Tree.ABSENT);
  }

  private void addEnvironment(Workload.Container container) {
    List<Tree> variables = container.tree().items("env");
    for (int i = 0; i < variables.size(); i++) {
      Tree source = variables.get(i).at("valueFrom");
      if (source.isPresent()) {
        Path from = container.path().field("env").index(i).field("valueFrom");
        addKey("ConfigMap", from.field("configMapKeyRef"), source.at("configMapKeyRef"));
        addKey("Secret", from.field("secretKeyRef"), source.at("secretKeyRef"));
      }
    }
    List<Tree> sources = container.tree().items("envFrom");
    for (int i = 0; i < sources.size(); i++) {
      Path from = container.path().field("envFrom").index(i);
      addNamed("ConfigMap", from.field("configMapRef"), sources.get(i).at("configMapRef"));
      addNamed("Secret", from.field("secretRef"), sources.get(i).at("secretRef"));
    }
  }

  private void addVolume(Path path, Tree volume) {
    Path claim = path.fields("persistentVolumeClaim", "claimName");
    add("PersistentVolumeClaim", claim, volume.at("persistentVolumeClaim", "claimName"));
    addItems("ConfigMap", path.field("configMap"), volume.at("configMap"), "name");
    addItems("Secret", path.field("secret"), volume.at("secret"), "secretName");
    List<Tree> sources = volume.items("projected", "sources");
    for (int i = 0; i < sources.size(); i++) {
      Path source = path.fields("projected", "sources").index(i);
      addItems("ConfigMap", source.field("configMap"), sources.get(i).at("configMap"), "name");
      addItems("Secret", source.field("secret"), sources.get(i).at("secret"), "name");
    }
  }

  private void addItems(String kind, Path path, Tree source, String nameField) {
    if (source.isUnset() || source.flag(false, "optional")) {
      return;
    }
    add(kind, path.field(nameField), source.at(nameField));
    List<Tree> items = source.items("items");
    for (int i = 0; i < items.size(); i++) {
      Tree key = items.get(i).at("key");
      add(kind, path.field("items").index(i).field("key"), source.at(nameField), key);
    }
  }

  private void addNamed(String kind, Path path, Tree source) {
    if (!source.flag(false, "optional")) {
      add(kind, path.field("name"), source.at("name"));
    }
  }

  private void addKey(String kind, Path path, Tree source) {
    if (!source.flag(false, "optional")) {
      add(kind, path.field("name"), source.at("name"));
      add(kind, path.field("key"), source.at("name"), source.at("key"));
    }
  }

  private void add(String kind, Path path, Tree name) {
    add(kind, path, name, Tree.ABSENT);
  }

  private void add(String kind, Path path, Tree name, Tree key) {
    String namespace = workload.manifest().object().namespace();
    add(new Reference.Target("", kind, namespace, name.text("")), path, key);
  }

  private void add(Reference.Target target, Path path, Tree key) {
    if (!target.name().isEmpty()) {
      found.add(new Reference(workload.manifest(), path, target, key));
    }
  }
}
