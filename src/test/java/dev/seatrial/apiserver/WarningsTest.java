package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private static final String TEMPLATE =
      """
      {"kind":"Deployment","spec":{"template":{"spec":{
      "nodeSelector":{"beta.kubernetes.io/os":"linux"},
      "hostAliases":[{"ip":"1.1.1.1"},{"ip":"1.1.1.1"}],
      "imagePullSecrets":[{"name":"x"},{"name":"x"}],
      "topologySpreadConstraints":[{"topologyKey":"beta.kubernetes.io/arch"}],
      "volumes":[{"name":"g","gitRepo":{"repository":"x"}}],
      "containers":[{"name":"c",
      "env":[{"name":"A","value":"1"},{"name":"A","value":"$(A)2"},
      {"name":"A","value":"3"},{"name":"B","value":"1"},
      {"name":"B","valueFrom":{}}],
      "resources":{"limits":{"memory":"100m"}},
      "ports":[{"containerPort":80,"protocol":"TCP"},
      {"containerPort":80,"protocol":"TCP","name":"x"},
      {"containerPort":81,"protocol":"TCP","hostPort":81},
      {"containerPort":81,"protocol":"TCP","name":"z"},
      {"containerPort":90,"protocol":"TCP","hostIP":"1.1.1.1"}]}]}}}}
      """;

  /** The words and their order are those of the real API server 1.37.2. */
  @Test
  void aTemplateIsWarnedOfAsOnTheRealServer() {
    assertEquals(
        List.of(
            "spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use"
                + " \"kubernetes.io/os\" instead",
            "spec.template.spec.topologySpreadConstraints[0].topologyKey: beta.kubernetes.io/arch is"
                + " deprecated since v1.14; use \"kubernetes.io/arch\" instead",
            "spec.template.spec.topologySpreadConstraints[0].labelSelector: a null labelSelector"
                + " results in matching no pod",
            "spec.template.spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in"
                + " v1.33+",
            "spec.template.spec.hostAliases[1].ip: duplicate ip \"1.1.1.1\"",
            "spec.template.spec.imagePullSecrets[1].name: duplicate name \"x\"",
            "spec.template.spec.containers[0].resources.limits[memory]: fractional byte value"
                + " \"100m\" is invalid, must be an integer",
            "spec.template.spec.containers[0].env[2]: hides previous definition of \"A\", which may"
                + " be dropped when using apply",
            "spec.template.spec.containers[0].env[4]: hides previous definition of \"B\", which may"
                + " be dropped when using apply",
            "spec.template.spec.containers[0].ports[1]: duplicate port definition with"
                + " spec.template.spec.containers[0].ports[0]",
            "spec.template.spec.containers[0].ports[3]: overlapping port definition with"
                + " spec.template.spec.containers[0].ports[2]",
            "spec.template.spec.containers[0].ports[4]: hostIP set without hostPort: {Name:"
                + " HostPort:0 ContainerPort:90 Protocol:TCP HostIP:1.1.1.1}"),
        Warnings.of(Json.read(TEMPLATE)));
  }
}
