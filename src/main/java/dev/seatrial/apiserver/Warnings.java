package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the API server accepts but warns of.
 *
 * <p>Follows {@code GetWarningsForPodTemplate} in {@code pkg/api/pod/warnings.go}, v1.37, as far as
 * names that hide each other go.
 */
final class Warnings {
  private Warnings() {}

  static List<String> of(Tree object) {
    List<String> warnings = new ArrayList<>();
    switch (object.text("", "kind")) {
      case "Pod" -> pod(object.at("spec"), "spec", warnings);
      case "CronJob" ->
          pod(
              object.at("spec", "jobTemplate", "spec", "template", "spec"),
              "spec.jobTemplate.spec.template.spec",
              warnings);
      default -> pod(object.at("spec", "template", "spec"), "spec.template.spec", warnings);
    }
    return warnings;
  }

  private static void pod(Tree spec, String path, List<String> warnings) {
    for (String list : new String[] {"initContainers", "containers"}) {
      List<Tree> containers = spec.items(list);
      for (int i = 0; i < containers.size(); i++) {
        environment(containers.get(i), path + "." + list + "[" + i + "].env", warnings);
      }
    }
  }

  private static void environment(Tree container, String path, List<String> warnings) {
    Set<String> seen = new LinkedHashSet<>();
    List<Tree> variables = container.items("env");
    for (int i = 0; i < variables.size(); i++) {
      String name = variables.get(i).text("", "name");
      boolean refersToItself = variables.get(i).text("", "value").contains("$(" + name + ")");
      if (!seen.add(name) && !refersToItself) {
        warnings.add(
            path
                + "["
                + i
                + "]: hides previous definition of \""
                + name
                + "\", which may be dropped when using apply");
      }
    }
  }
}
