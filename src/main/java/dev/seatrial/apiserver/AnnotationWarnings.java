package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the API server warns of in the annotations of a pod or of a template: what fields say by
 * now.
 *
 * <p>Follows {@code warningsForPodSpecAndMeta} in {@code pkg/api/pod/warnings.go} and {@code
 * applyAppArmorVersionSkew} in {@code pkg/registry/core/pod/strategy.go}, v1.37.
 *
 * @param path of the template; empty for a pod
 */
record AnnotationWarnings(Tree annotations, String path, List<String> warnings) {
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String USE_SECCOMP =
      "non-functional in v1.27+; use the \"seccompProfile\" field instead";
  private static final String USE_APP_ARMOR =
      "deprecated since v1.30; use the \"appArmorProfile\" field instead";
  private static final Map<String, String> OLD = new LinkedHashMap<>();

  static {
    OLD.put(
        "scheduler.alpha.kubernetes.io/critical-pod",
        "non-functional in v1.16+; use the \"priorityClassName\" field instead");
    OLD.put(
        "security.alpha.kubernetes.io/sysctls",
        "non-functional in v1.11+; use the \"sysctls\" field instead");
    OLD.put(
        "security.alpha.kubernetes.io/unsafe-sysctls",
        "non-functional in v1.11+; use the \"sysctls\" field instead");
  }

  /** Of pods: what the server makes fields of, before all other warnings. */
  void copied(List<Tree> containers) {
    for (Tree container : containers) {
      if (container.at("securityContext", "appArmorProfile").isUnset()) {
        warn(APP_ARMOR + container.text("", "name"), USE_APP_ARMOR);
      }
    }
  }

  void old() {
    OLD.forEach(this::warn);
  }

  void pod(Tree spec) {
    if (spec.at("securityContext", "seccompProfile").isUnset()) {
      warn(SECCOMP_POD, USE_SECCOMP);
    }
  }

  void container(Tree container) {
    String name = container.text("", "name");
    if (container.at("securityContext", "seccompProfile").isUnset()) {
      warn(SECCOMP + name, USE_SECCOMP);
    }
    boolean isTemplate = !path.isEmpty();
    if (isTemplate && container.at("securityContext", "appArmorProfile").isUnset()) {
      warn(APP_ARMOR + name, USE_APP_ARMOR);
    }
  }

  private void warn(String annotation, String what) {
    if (annotations.at(annotation).isPresent()) {
      String where = path.isEmpty() ? "" : path + ".";
      warnings.add(where + "metadata.annotations[" + annotation + "]: " + what);
    }
  }
}
