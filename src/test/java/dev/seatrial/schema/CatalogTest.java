package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final Catalog NEWEST = Catalog.of(KubernetesVersion.NEWEST);

  @Test
  void aDeploymentIsKnownByItsApiVersionAndKind() {
    Resource deployment = NEWEST.kind("apps/v1", "Deployment").orElseThrow();
    assertEquals("deployments", deployment.plural());
    assertEquals("deployment", deployment.singular());
    assertEquals(List.of("deploy"), deployment.shortNames());
    assertEquals(List.of("all"), deployment.categories());
    assertTrue(deployment.namespaced());
    assertEquals("deployments.apps", deployment.groupResource());
    assertEquals(
        Optional.of(new Subresource("scale", "autoscaling/v1", "Scale", usualSubresourceVerbs())),
        deployment.subresource("scale"));
  }

  private static List<String> usualSubresourceVerbs() {
    return List.of("get", "patch", "update");
  }

  @Test
  void aNodeBelongsToNoNamespace() {
    assertFalse(NEWEST.kind("v1", "Node").orElseThrow().namespaced());
  }

  @Test
  void wordsOfTheCommandLineAreResolvedAsKubectlDoes() {
    assertEquals("v1/pods", resolved("po"));
    assertEquals("v1/pods", resolved("pods"));
    assertEquals("v1/pods", resolved("Pod"));
    assertEquals("apps/v1/deployments", resolved("deploy"));
    assertEquals("apps/v1/deployments", resolved("deployments.apps"));
    assertEquals("apps/v1/deployments", resolved("deployments.v1.apps"));
    assertEquals("apps/v1/daemonsets", resolved("ds"));
    assertEquals("v1/events", resolved("ev"));
    assertEquals("v1/events", resolved("events"));
    assertEquals("events.k8s.io/v1/events", resolved("events.events.k8s.io"));
    assertEquals("autoscaling/v2/horizontalpodautoscalers", resolved("hpa"));
    assertEquals(
        "autoscaling/v1/horizontalpodautoscalers",
        resolved("horizontalpodautoscalers.v1.autoscaling"));
    assertEquals(Optional.empty(), NEWEST.named("deploys"));
  }

  private static String resolved(String word) {
    Resource resource = NEWEST.named(word).orElseThrow();
    return resource.apiVersion() + "/" + resource.plural();
  }

  @Test
  void theCoreGroupComesFirstAndAlphaVersionsAreNotServedByDefault() {
    assertEquals("v1", NEWEST.groupVersions().get(0));
    assertTrue(NEWEST.groupVersions().contains("apps/v1"));
    assertFalse(NEWEST.groupVersions().contains("lifecycle.k8s.io/v1alpha1"));
    assertTrue(NEWEST.kind("lifecycle.k8s.io/v1alpha1", "EvictionRequest").isPresent());
  }

  @Test
  void aBetaThatOldServersServeByDefaultIsServedByThemOnly() {
    String flowcontrol = "flowcontrol.apiserver.k8s.io/v1beta3";
    Catalog old = Catalog.of(KubernetesVersion.parse("1.31"));
    assertTrue(old.kind(flowcontrol, "FlowSchema").orElseThrow().servedByDefault());
    assertEquals(Optional.empty(), NEWEST.kind(flowcontrol, "FlowSchema"));
    assertEquals("1.30-1.31", NEWEST.versionsWith(flowcontrol, "FlowSchema").toString());
  }

  @Test
  void eachResourceIsPreferredInOneVersion() {
    List<String> autoscalers =
        NEWEST.preferredResources().stream()
            .filter(resource -> resource.plural().equals("horizontalpodautoscalers"))
            .map(Resource::apiVersion)
            .toList();
    assertEquals(List.of("autoscaling/v2"), autoscalers);
  }

  @Test
  void aKindOfASubresourceHasASchemaThoughItIsNoResource() {
    assertEquals(Optional.empty(), NEWEST.kind("autoscaling/v1", "Scale"));
    Schema scale = NEWEST.schema("autoscaling/v1", "Scale").orElseThrow();
    assertEquals("v1.Scale", scale.goName());
  }

  @Test
  void theLifecycleOfAKindThatIsLongGoneIsStillKnown() {
    Lifecycle gone = NEWEST.lifecycle("policy/v1beta1", "PodDisruptionBudget").orElseThrow();
    assertTrue(gone.isRemovedIn(KubernetesVersion.parse("1.30")));
    assertEquals(
        "policy/v1beta1 PodDisruptionBudget is deprecated in v1.21+, unavailable in v1.25+;"
            + " use policy/v1 PodDisruptionBudget",
        gone.warning());
    Lifecycle older = NEWEST.lifecycle("extensions/v1beta1", "Deployment").orElseThrow();
    assertEquals(Optional.of("apps/v1"), older.replacementApiVersion());
  }

  @Test
  void whatOneMayHaveMeantIsOffered() {
    assertEquals("Deployment", NEWEST.near("apps/v1", "Deploymnt").get(0).kind());
    assertEquals("apps/v1", NEWEST.near("extensions/v1beta1", "Deployment").get(0).apiVersion());
    assertEquals("v1", NEWEST.near("v1", "Event").get(0).apiVersion());
    assertEquals("events.k8s.io/v1", NEWEST.near("events.k8s.io/v1", "event").get(0).apiVersion());
    assertEquals(List.of(), NEWEST.near("v1", "Spaceship"));
  }
}
