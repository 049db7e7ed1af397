package dev.seatrial.defaulting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real control plane kept of manifests, recorded under {@code oracle}. */
final class RecordedObjectsTest {
  private static final Catalog CATALOG = Catalog.of(KubernetesVersion.NEWEST);

  private final Defaults defaults = Defaults.of(CATALOG);
  private final Decoded decoded = Decoded.of(CATALOG);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session/steps/005-namespaces",
        "session/steps/014-pod",
        "session/steps/020-deploy",
        "session/steps/020-pods",
        "session/steps/020-rs",
        "session/steps/130-pdb",
        "session/steps/234-hpa",
        "session/steps/243-eps",
        "scenarios/27-eviction-answers/final/statefulsets",
        "scenarios/07-ds-nodes-taints/final/daemonsets",
        "scenarios/14-cronjob/final/cronjobs",
        "scenarios/42-endpointslice/final/services",
        "scenarios/57-job-success-policy-replacement/final/jobs"
      })
  void whatTheServerWroteIsAlreadyInShape(String file) {
    List<Tree> objects = Resources.objects("/oracle/" + file + ".json");
    assertFalse(objects.isEmpty());
    for (Tree object : objects) {
      assertEquals(object, defaults.applied(object));
      assertEquals(object, decoded.normalised(object));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "session/manifests/rollout-nginx.yaml, session/steps/140-deploy.json",
    "session/manifests/pdb.yaml, session/steps/130-pdb.json",
    "scenarios/27-eviction-answers/sts.yaml, scenarios/27-eviction-answers/final/statefulsets.json",
    "scenarios/07-ds-nodes-taints/ds.yaml, scenarios/07-ds-nodes-taints/final/daemonsets.json",
    "scenarios/14-cronjob/quick.yaml, scenarios/14-cronjob/final/cronjobs.json",
    "scenarios/20-deploy-overlap/rs.yaml, scenarios/20-deploy-overlap/final/replicasets.json",
    "scenarios/24-pdb-percent/api-pdb.yaml,"
        + " scenarios/24-pdb-percent/final/poddisruptionbudgets.json",
    "scenarios/38-limitrange/lr.yaml, scenarios/38-limitrange/final/limitranges.json",
    "scenarios/41-hpa-no-metrics/missing.yaml,"
        + " scenarios/41-hpa-no-metrics/final/horizontalpodautoscalers.json",
    "scenarios/42-endpointslice/ext.yaml, scenarios/42-endpointslice/final/services.json",
    "scenarios/47-validating-admission-policy/policy.yaml,"
        + " scenarios/47-validating-admission-policy/final/validatingadmissionpolicies.json",
    "scenarios/57-job-success-policy-replacement/success.yaml,"
        + " scenarios/57-job-success-policy-replacement/final/jobs.json"
  })
  void manifestsComeOutAsTheServerKeptThem(String manifest, String recording) {
    List<Tree> kept = Resources.objects("/oracle/" + recording);
    int compared = 0;
    for (YamlDocument document : Yaml.read(Resources.text("/oracle/" + manifest)).documents()) {
      for (Tree object : kept) {
        if (sameName(document.tree(), object)) {
          assertEquals(withoutLater(object), withoutLater(defaults.applied(document.tree())));
          compared++;
        }
      }
    }
    assertEquals(1, Math.min(1, compared), "nothing to compare in " + manifest);
  }

  private static boolean sameName(Tree one, Tree other) {
    return one.at("kind").equals(other.at("kind"))
        && one.at("metadata", "name").equals(other.at("metadata", "name"));
  }

  /** The spec without what strategies and allocation fill in after defaulting. */
  private static ObjectTree withoutLater(Tree object) {
    Tree spec = object.at("spec");
    if (object.text("", "kind").equals("Job")) {
      return spec.without("selector").without("template", "metadata").object();
    }
    for (String later : List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")) {
      spec = spec.without(later);
    }
    ObjectTree kept = spec.object();
    List<Tree> ports = kept.items("ports").stream().map(port -> port.without("nodePort")).toList();
    return ports.isEmpty() ? kept : kept.with("ports", Tree.of(ports));
  }
}
