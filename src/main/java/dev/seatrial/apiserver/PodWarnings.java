package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server accepts in the spec of a pod or of a template but warns of.
 *
 * <p>Follows {@code warningsForPodSpecAndMeta} in {@code pkg/api/pod/warnings.go}, v1.37.
 */
final class PodWarnings {
  private static final String NO_SELECTOR = ": a null labelSelector results in matching no pod";

  private static final List<String> FRACTIONLESS = List.of("memory", "ephemeral-storage");
  private static final Map<String, String> OLD_VOLUMES = new LinkedHashMap<>();

  static {
    OLD_VOLUMES.put("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+");
    OLD_VOLUMES.put("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+");
    OLD_VOLUMES.put("scaleIO", "deprecated in v1.16, non-functional in v1.22+");
    OLD_VOLUMES.put("flocker", "deprecated in v1.22, non-functional in v1.25+");
    OLD_VOLUMES.put("storageos", "deprecated in v1.22, non-functional in v1.25+");
    OLD_VOLUMES.put("quobyte", "deprecated in v1.22, non-functional in v1.25+");
    OLD_VOLUMES.put("glusterfs", "deprecated in v1.25, non-functional in v1.26+");
    OLD_VOLUMES.put("cephfs", "deprecated in v1.28, non-functional in v1.31+");
    OLD_VOLUMES.put("rbd", "deprecated in v1.28, non-functional in v1.31+");
  }

  private final Tree spec;
  private final String path;
  private final List<String> warnings = new ArrayList<>();

  private PodWarnings(Tree spec, String path) {
    this.spec = spec;
    this.path = path;
  }

  /**
   * What is said of a pod, or of the pods of a template.
   *
   * @param path of the template; empty for a pod
   */
  static List<String> of(Tree template, String path) {
    Tree spec = template.at("spec");
    PodWarnings pod = new PodWarnings(spec, path.isEmpty() ? "spec" : path + ".spec");
    AnnotationWarnings annotations =
        new AnnotationWarnings(template.at("metadata", "annotations"), path, pod.warnings);
    if (path.isEmpty()) {
      pod.eachContainer((container, where) -> annotations.copied(List.of(container)));
    }
    pod.placement();
    annotations.old();
    pod.volumes();
    pod.warnings.addAll(VolumePathWarnings.of(spec.items("volumes")));
    pod.duplicates("hostAliases", "ip");
    pod.duplicates("imagePullSecrets", "name");
    pod.emptySecrets();
    for (String name : FRACTIONLESS) {
      pod.fraction(spec.at("overhead"), name, pod.path + ".overhead");
    }
    annotations.pod(spec);
    pod.eachContainer(
        (container, where) -> {
          annotations.container(container);
          pod.container(container, where);
        });
    PortWarnings ports = new PortWarnings(pod.warnings);
    pod.eachContainer(ports::container);
    if (spec.number(0, "terminationGracePeriodSeconds") < 0) {
      pod.warn(
          ".terminationGracePeriodSeconds",
          "must be >= 0; negative values are invalid and will be treated as 1");
    }
    pod.affinity("podAffinity");
    pod.affinity("podAntiAffinity");
    pod.addresses();
    return pod.warnings;
  }

  private void warn(String where, String what) {
    warnings.add(path + where + ": " + what);
  }

  private void placement() {
    for (String label : spec.object("nodeSelector").names()) {
      OldNodeLabels.words(label).ifPresent(words -> warn(".nodeSelector[" + label + "]", words));
    }
    nodeAffinity();
    List<Tree> constraints = spec.items("topologySpreadConstraints");
    for (int i = 0; i < constraints.size(); i++) {
      String where = ".topologySpreadConstraints[" + i + "]";
      String key = constraints.get(i).text("", "topologyKey");
      OldNodeLabels.words(key)
          .ifPresent(words -> warn(where + ".topologyKey", key + " is " + words));
      if (constraints.get(i).at("labelSelector").isUnset()) {
        warnings.add(path + where + ".labelSelector" + NO_SELECTOR);
      }
    }
  }

  private void nodeAffinity() {
    String where = path + ".affinity.nodeAffinity.";
    Tree affinity = spec.at("affinity", "nodeAffinity");
    String required = "requiredDuringSchedulingIgnoredDuringExecution";
    List<Tree> terms = affinity.items(required, "nodeSelectorTerms");
    for (int i = 0; i < terms.size(); i++) {
      String term = where + required + ".nodeSelectorTerms[" + i + "]";
      warnings.addAll(OldNodeLabels.inTerm(terms.get(i), term));
    }
    String preferred = "preferredDuringSchedulingIgnoredDuringExecution";
    List<Tree> preferences = affinity.items(preferred);
    for (int i = 0; i < preferences.size(); i++) {
      String term = where + preferred + "[" + i + "].preference";
      warnings.addAll(OldNodeLabels.inTerm(preferences.get(i).at("preference"), term));
    }
  }

  private void volumes() {
    List<Tree> volumes = spec.items("volumes");
    for (int i = 0; i < volumes.size(); i++) {
      for (Map.Entry<String, String> old : OLD_VOLUMES.entrySet()) {
        if (!volumes.get(i).at(old.getKey()).isUnset()) {
          String field = old.getKey().equals("storageos") ? "storageOS" : old.getKey();
          warn(".volumes[" + i + "]." + field, old.getValue());
        }
      }
      String claim = "ephemeral.volumeClaimTemplate.spec";
      warnings.addAll(
          VolumeWarnings.ofClaimSpec(
              volumes.get(i).at("ephemeral", "volumeClaimTemplate", "spec"),
              path + ".volumes[" + i + "]." + claim));
    }
  }

  private void duplicates(String list, String field) {
    Set<String> seen = new LinkedHashSet<>();
    List<Tree> items = spec.items(list);
    for (int i = 0; i < items.size(); i++) {
      String value = items.get(i).text("", field);
      if (!seen.add(value)) {
        warn(
            "." + list + "[" + i + "]." + field,
            "duplicate " + field + " " + Tree.of(value).toJson());
      }
    }
  }

  private void emptySecrets() {
    List<Tree> secrets = spec.items("imagePullSecrets");
    for (int i = 0; i < secrets.size(); i++) {
      if (secrets.get(i).text("", "name").isEmpty()) {
        warn(".imagePullSecrets[" + i + "].name", "invalid empty name \"\"");
      }
    }
  }

  /** Looks at one container at its path. */
  interface Look {
    void at(Tree container, String path);
  }

  private void eachContainer(Look look) {
    for (String list : new String[] {"initContainers", "containers", "ephemeralContainers"}) {
      List<Tree> containers = spec.items(list);
      for (int i = 0; i < containers.size(); i++) {
        look.at(containers.get(i), path + "." + list + "[" + i + "]");
      }
    }
  }

  private void container(Tree container, String where) {
    for (String name : FRACTIONLESS) {
      for (String list : new String[] {"limits", "requests"}) {
        fraction(container.at("resources", list), name, where + ".resources." + list);
      }
    }
    environment(container, where);
  }

  private void fraction(Tree amounts, String name, String where) {
    Quantities.of(amounts)
        .find(name)
        .filter(amount -> amount.milliValue() % 1000 != 0)
        .ifPresent(
            amount ->
                warnings.add(
                    "%s[%s]: fractional byte value \"%s\" is invalid, must be an integer"
                        .formatted(where, name, amount)));
  }

  private void addresses() {
    String servers = "nameservers";
    warnings.addAll(
        AddressWarnings.ofIps(path + ".dnsConfig." + servers, spec.items("dnsConfig", servers)));
    warnings.addAll(AddressWarnings.ofIps(path + ".hostAliases", spec.items("hostAliases"), ".ip"));
  }

  private void environment(Tree container, String where) {
    Set<String> seen = new LinkedHashSet<>();
    List<Tree> variables = container.items("env");
    for (int i = 0; i < variables.size(); i++) {
      Tree variable = variables.get(i);
      String name = variable.text("", "name");
      String reference = "$(" + name + ")";
      String value = variable.text("", "value");
      boolean builds = value.contains(reference) && !value.equals(reference);
      boolean isBad = !variable.at("valueFrom").isUnset() || !builds;
      if (!seen.add(name) && isBad) {
        warnings.add(
            "%s.env[%d]: hides previous definition of \"%s\", which may be dropped when using apply"
                .formatted(where, i, name));
      }
    }
  }

  private void affinity(String kind) {
    String where = path + ".affinity." + kind;
    List<Tree> required =
        spec.items("affinity", kind, "requiredDuringSchedulingIgnoredDuringExecution");
    for (int i = 0; i < required.size(); i++) {
      if (required.get(i).at("labelSelector").isUnset()) {
        warnings.add(
            where
                + ".requiredDuringSchedulingIgnoredDuringExecution["
                + i
                + "].labelSelector"
                + NO_SELECTOR);
      }
    }
    List<Tree> preferred =
        spec.items("affinity", kind, "preferredDuringSchedulingIgnoredDuringExecution");
    for (int i = 0; i < preferred.size(); i++) {
      if (preferred.get(i).at("podAffinityTerm", "labelSelector").isUnset()) {
        warnings.add(
            where
                + ".preferredDuringSchedulingIgnoredDuringExecution["
                + i
                + "].podAffinityTerm.labelSelector"
                + NO_SELECTOR);
      }
    }
  }
}
