package dev.seatrial.kubelet;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is missing of the config maps and secrets that a pod takes its environment and volumes from,
 * in the words of the kubelet.
 */
record ConfigSources(Api api, Tree pod) {
  /** The kinds that a pod may take from, and how each is spoken of. */
  private enum Kind {
    CONFIG_MAP("configmaps", "configmap", "ConfigMap", "configmap references non-existent config"),
    SECRET("secrets", "secret", "Secret", "references non-existent secret");

    private final String resource;
    private final String word;
    private final String name;
    private final String noKey;

    Kind(String resource, String word, String name, String noKey) {
      this.resource = resource;
      this.word = word;
      this.name = name;
      this.noKey = noKey;
    }
  }

  /** Why the environment of a container can't be made; nothing where it can. */
  // As makeEnvironmentVariables in pkg/kubelet/kubelet_pods.go, v1.37.
  Optional<String> environment(Tree container) {
    for (Tree source : container.items("envFrom")) {
      Optional<String> missing =
          missing(Kind.CONFIG_MAP, source.at("configMapRef"))
              .or(() -> missing(Kind.SECRET, source.at("secretRef")));
      if (missing.isPresent()) {
        return missing;
      }
    }
    for (Tree variable : container.items("env")) {
      Tree from = variable.at("valueFrom");
      Optional<String> missing =
          variable(Kind.CONFIG_MAP, from.at("configMapKeyRef"))
              .or(() -> variable(Kind.SECRET, from.at("secretKeyRef")));
      if (missing.isPresent()) {
        return missing;
      }
    }
    return Optional.empty();
  }

  private Optional<String> variable(Kind kind, Tree reference) {
    Optional<String> missing = missing(kind, reference);
    if (missing.isPresent() || reference.isUnset() || reference.flag(false, "optional")) {
      return missing;
    }
    String key = reference.text("", "key");
    return found(kind, reference.text("", "name")).at("data", key).isPresent()
        ? Optional.empty()
        : Optional.of("couldn't find key " + key + " in " + kind.name + " " + place(reference));
  }

  private String place(Tree reference) {
    return namespace() + "/" + reference.text("", "name");
  }

  private Optional<String> missing(Kind kind, Tree reference) {
    String name = reference.text("", "name");
    boolean there =
        reference.isUnset() || reference.flag(false, "optional") || found(kind, name).isPresent();
    return there ? Optional.empty() : Optional.of(notFound(kind, name));
  }

  private static String notFound(Kind kind, String name) {
    return kind.word + " \"" + name + "\" not found";
  }

  private Tree found(Kind kind, String name) {
    return api.store().get(new ObjectKey(kind.resource, namespace(), name));
  }

  private String namespace() {
    return pod.text("", "metadata", "namespace");
  }

  /** Why a volume of the pod can't be set up; nothing where it can. */
  // As SetUpAt in pkg/volume/configmap, secret and projected, v1.37.
  Optional<String> volume(Tree volume) {
    List<String> missing = new ArrayList<>();
    add(missing, Kind.CONFIG_MAP, volume.at("configMap"), "name");
    add(missing, Kind.SECRET, volume.at("secret"), "secretName");
    for (Tree source : volume.items("projected", "sources")) {
      add(missing, Kind.CONFIG_MAP, source.at("configMap"), "name");
      add(missing, Kind.SECRET, source.at("secret"), "name");
    }
    return missing.size() > 1
        ? Optional.of("[" + String.join(", ", missing) + "]")
        : missing.stream().findFirst();
  }

  private void add(List<String> missing, Kind kind, Tree source, String field) {
    if (source.isUnset() || source.flag(false, "optional")) {
      return;
    }
    String name = source.text("", field);
    Tree found = found(kind, name);
    if (!found.isPresent()) {
      missing.add(notFound(kind, name));
      return;
    }
    source.items("items").stream()
        .map(item -> item.text("", "key"))
        .filter(key -> !found.at("data", key).isPresent())
        .filter(key -> !found.at("binaryData", key).isPresent())
        .findFirst()
        .ifPresent(key -> missing.add(kind.noKey + " key: " + key));
  }

  /** The pull secrets that the pod names and that are not there. */
  // As getPullSecretsForPod in pkg/kubelet/kubelet_pods.go, v1.37.
  List<String> missingPullSecrets() {
    return pod.items("spec", "imagePullSecrets").stream()
        .map(reference -> reference.text("", "name"))
        .filter(name -> !name.isEmpty() && !found(Kind.SECRET, name).isPresent())
        .toList();
  }
}
