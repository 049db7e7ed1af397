package dev.seatrial.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrialTest {
  private final Trial trial = Trial.begin(Path.of("features/tutorial"));

  @Test
  void podsOfADrainedNodeAreRescheduled() {
    trial.given().deployment("web", 3);
    trial.never(Expect.readyPods("web", Count.atMost(1)));
    trial.when().drainNodeOf("web");
    trial.then(Expect.rescheduled("web"));
    trial.end();
  }

  @Test
  void whatIsAlreadySoTakesNoTime() {
    trial.given().deployment("web", 3);
    Duration before = trial.elapsed();

    trial.then(Expect.readyPods("web", Count.of(3)));

    assertEquals(before, trial.elapsed());
  }

  @Test
  void aFailedExpectationHasWaitedItsWholeLimit() {
    trial.given().deployment("web", 1);
    Duration before = trial.elapsed();

    TrialFailure failure =
        assertThrows(
            TrialFailure.class,
            () -> trial.within(Duration.ofSeconds(7), Expect.pods("web", Count.of(2))));

    assertEquals(before.plusSeconds(7), trial.elapsed());
    assertTrue(failure.message().contains("but 1 pod of web is there: web-"), failure.message());
  }

  @Test
  void aBreachIsSeenAtTheVeryChangeEvenIfItHealsAtOnce() {
    trial.given().deployment("web", 2);
    trial.always(Expect.pods("web", Count.of(2)));

    TrialFailure failure = assertThrows(TrialFailure.class, () -> trial.when().deletePodOf("web"));

    assertTrue(
        failure.message().startsWith("always: 2 pods of web are there\n  but at 3.109 s: 1"));
  }

  @Test
  void whatDoesNotHoldWhenItIsSaidFailsAtOnce() {
    trial.given().deployment("web", 2);

    TrialFailure failure =
        assertThrows(TrialFailure.class, () -> trial.always(Expect.pods("web", Count.atLeast(3))));

    assertTrue(failure.message().contains("but already when this was said: 2 pods of web"));
  }

  @Test
  void anImageThatDoesNotExistKeepsPodsFromReadiness() {
    trial.given().missingImage("web:*");
    trial.when().createDeployment("web", "web:2");
    trial.then(Expect.podStatus("web", "ImagePullBackOff", Count.of(1)));
    trial.then(Expect.event("web", "Failed"));
    trial.end();
  }

  @Test
  void imagesTakeTheTimeThatIsDeclared() {
    trial.given().imagePulledIn("slow", Duration.ofSeconds(20));
    trial.given().deployment("web", 1, "slow");

    assertTrue(trial.elapsed().toMillis() > 21_000, trial.elapsed().toString());
  }

  @Test
  void aBudgetHoldsADrainUp() {
    trial.given().deployment("web", 1).minAvailable("web", "1");

    trial.when().run("kubectl drain w2-k8s w1-k8s w3-k8s --timeout=12s");

    assertEquals(1, trial.answer().exitCode());
    trial.then(Expect.errorsContain("Cannot evict pod as it would violate the pod's disruption"));
    trial.end();
  }

  @Test
  void theClusterCanBeDescribedOnlyBeforeItIsUsed() {
    trial.cluster().workers(List.of("one", "two"));
    trial.given().deployment("web", 2);
    trial.then(Expect.podsRunOn("web", List.of("one", "two")));

    assertThrows(TrialFailure.class, () -> trial.cluster().workers(5));
  }

  @Test
  void theSameTrialGivesTheSameAnswer() {
    assertEquals(pods(Trial.begin(Path.of("."))), pods(Trial.begin(Path.of("."))));
  }

  private static String pods(Trial fresh) {
    fresh.given().deployment("web", 5);
    fresh.when().setImage("web", "nginx:2");
    fresh.then(Expect.rolledOut("web"));
    return fresh.when().run("kubectl get pods -o wide").out();
  }

  @Test
  void starsStandForAnyCharactersOfOneLine() {
    trial.when().run("kubectl get nodes");

    trial.then(Expect.outputLike("NAME STATUS ROLES AGE VERSION\nm-k8s * v*\nw1* v1*\nw2*\nw3*"));
    assertThrows(TrialFailure.class, () -> trial.then(Expect.outputLike("NAME*")));
  }

  @Test
  void aChangeIsToldWithWhoMadeItAndWhy() {
    trial.given().deployment("web", 2);
    trial.when().deletePodOf("web");
    trial.when().scale("web", 1);
    trial.when().advance(Duration.ofSeconds(1));

    List<String> told =
        trial.latestChanges().stream()
            .map(each -> each.change() + " " + each.by() + " " + each.because())
            .map(text -> text.replaceAll("web-69899ccd4-\\w+", "POD"))
            .toList();
    String set = "by replicaset-controller for replicaset web-69899ccd4 replicas ";
    assertTrue(told.contains("pod POD created " + set + "2 > 0"), told.toString());
    assertTrue(told.contains("pod POD created " + set + "2 > 1"), told.toString());
    assertTrue(
        told.contains("pod POD told to terminate, Terminating " + set + "1 < 2"), told.toString());
    assertTrue(
        told.stream()
            .anyMatch(text -> text.contains("by kubectl scale deployment/web --replicas=1")),
        told.toString());
  }
}
