package dev.seatrial.apiserver;

import static dev.seatrial.apiserver.WorkloadStrategy.NOTHING;
import static dev.seatrial.apiserver.WorkloadStrategy.SPEC;
import static dev.seatrial.apiserver.WorkloadStrategy.SPEC_AND_ANNOTATIONS;
import static dev.seatrial.apiserver.WorkloadStrategy.Status.ABSENT;
import static dev.seatrial.apiserver.WorkloadStrategy.Status.BIRTH;
import static dev.seatrial.apiserver.WorkloadStrategy.Status.SERVER;

import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The strategy of each resource; those not named here keep no generation and no status. */
final class Strategies {
  private static final Strategy WITHOUT_STATUS = new WorkloadStrategy(NOTHING, ABSENT);
  private static final Strategy WITH_STATUS = new WorkloadStrategy(NOTHING, SERVER);
  private static final Strategy SPEC_WITHOUT_STATUS = new WorkloadStrategy(SPEC, ABSENT);
  private static final WorkloadStrategy SPEC_WITH_STATUS = new WorkloadStrategy(SPEC, SERVER);

  private static final Map<String, Strategy> BY_RESOURCE = byResource();

  private Strategies() {}

  static Strategy of(Resource resource) {
    Strategy named = BY_RESOURCE.get(resource.groupResource());
    if (named != null) {
      return named;
    }
    return resource.subresource("status").isPresent() ? WITH_STATUS : WITHOUT_STATUS;
  }

  private static Strategy beginning(String status) {
    return new WorkloadStrategy(NOTHING, SERVER, Json.read(status));
  }

  private static Map<String, Strategy> byResource() {
    Map<String, Strategy> map = new LinkedHashMap<>();
    putCounting(map);
    putDevicesAndStorage(map);
    map.put("mutatingwebhookconfigurations.admissionregistration.k8s.io", counting("webhooks"));
    map.put("validatingwebhookconfigurations.admissionregistration.k8s.io", counting("webhooks"));
    map.put("podtemplates", counting("template"));
    map.put(Resources.CERTIFICATE_REQUESTS, new CertificateRequestStrategy());
    map.put("cronjobs.batch", SPEC_WITH_STATUS);
    map.put(Resources.CUSTOM_RESOURCE_DEFINITIONS, new CustomDefinitionStrategy());
    map.put("daemonsets.apps", new DaemonSetStrategy());
    map.put("deployments.apps", new WorkloadStrategy(SPEC_AND_ANNOTATIONS, SERVER));
    map.put("endpointslices.discovery.k8s.io", new EndpointSliceStrategy());
    map.put(
        "horizontalpodautoscalers.autoscaling",
        new WorkloadStrategy(
            SPEC, SERVER, Json.read("{\"currentMetrics\":null,\"desiredReplicas\":0}")));
    map.put("ingressclasses.networking.k8s.io", SPEC_WITHOUT_STATUS);
    map.put(
        "ingresses.networking.k8s.io",
        new WorkloadStrategy(SPEC, SERVER, Json.read("{\"loadBalancer\":{}}")));
    map.put("jobs.batch", new JobStrategy());
    map.put("namespaces", new NamespaceStrategy());
    map.put("networkpolicies.networking.k8s.io", SPEC_WITHOUT_STATUS);
    map.put("nodes", new NodeStrategy(new WorkloadStrategy(NOTHING, BIRTH)));
    map.put("persistentvolumeclaims", new ClaimStrategy(beginning("{\"phase\":\"Pending\"}")));
    map.put("persistentvolumes", new PersistentVolumeStrategy());
    map.put(
        "poddisruptionbudgets.policy",
        SPEC_WITH_STATUS.counting(
            "currentHealthy", "desiredHealthy", "disruptionsAllowed", "expectedPods"));
    map.put("pods", new PodStrategy());
    map.put("priorityclasses.scheduling.k8s.io", SPEC_WITHOUT_STATUS);
    map.put("replicasets.apps", SPEC_WITH_STATUS.counting("replicas"));
    map.put("replicationcontrollers", SPEC_WITH_STATUS.counting("replicas"));
    map.put("services", new ServiceStrategy(beginning("{\"loadBalancer\":{}}")));
    map.put("statefulsets.apps", SPEC_WITH_STATUS.counting("availableReplicas", "replicas"));
    return map;
  }

  private static void putDevicesAndStorage(Map<String, Strategy> map) {
    map.put("csidrivers.storage.k8s.io", new CsiDriverStrategy(SPEC_WITHOUT_STATUS));
    map.put("devicetaintrules.resource.k8s.io", new DeviceTaintRuleStrategy(SPEC_WITH_STATUS));
    map.put("volumeattachments.storage.k8s.io", beginning("{\"attached\":false}"));
  }

  private static void putCounting(Map<String, Strategy> map) {
    for (String resource :
        new String[] {
          "mutatingadmissionpolicies.admissionregistration.k8s.io",
          "mutatingadmissionpolicybindings.admissionregistration.k8s.io",
          "validatingadmissionpolicybindings.admissionregistration.k8s.io",
          "deviceclasses.resource.k8s.io",
          "resourceslices.resource.k8s.io"
        }) {
      map.put(resource, SPEC_WITHOUT_STATUS);
    }
    for (String resource :
        new String[] {
          Resources.FLOW_SCHEMAS,
          Resources.PRIORITY_LEVELS,
          "validatingadmissionpolicies.admissionregistration.k8s.io"
        }) {
      map.put(resource, SPEC_WITH_STATUS);
    }
  }

  private static Strategy counting(String... fields) {
    return new WorkloadStrategy(Stream.of(fields).map(Path::of).toList(), ABSENT);
  }
}
