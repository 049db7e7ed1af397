package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DisruptionAllowed;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.Pod;
import dev.seatrial.object.PodDisruptionBudget;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Choices;
import dev.seatrial.reconcile.EventRecorder;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Works out how many pods of a disruption budget may be evicted.
 *
 * <p>Follows {@code trySync} in {@code pkg/controller/disruption/disruption.go}, v1.37.
 */
public final class DisruptionController implements Reconciler {
  private static final long DELETION_TIMEOUT_MICROS = 120_000_000;

  private final Api api;
  private final EventRecorder events;
  private final ExpectedPods expectedPods;
  private final BudgetChoice choice;
  private final StaleDisruption stale;

  /** A controller that writes its events through the recorder. */
  public DisruptionController(Api api, EventRecorder events, Choices choices) {
    this.api = api;
    this.events = events;
    this.expectedPods = new ExpectedPods(api);
    this.choice = new BudgetChoice(api, events, choices);
    this.stale = new StaleDisruption(api);
  }

  @Override
  public String name() {
    return "disruption-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.POD_DISRUPTION_BUDGETS, Resources.PODS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (change.key().resource().equals(Resources.POD_DISRUPTION_BUDGETS)) {
      keys.accept(change.key());
    } else if (change.key().resource().equals(Resources.PODS)) {
      choice.take(change, keys);
      if (StaleDisruption.isPossible(change.after())) {
        keys.accept(change.key());
      }
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    if (key.resource().equals(Resources.PODS)) {
      choice.tell(key);
      stale.look(key, requeue);
      return;
    }
    Optional<PodDisruptionBudget> found = api.find(key).map(PodDisruptionBudget::new);
    if (found.isPresent()) {
      reconcile(found.get(), requeue);
    }
  }

  private void reconcile(PodDisruptionBudget budget, Requeue requeue) {
    List<Pod> pods = pods(budget);
    if (pods.isEmpty()) {
      events.normal(budget.tree(), "NoPods", "No matching pods found");
    }
    try {
      ExpectedPods.Count expected = expectedPods.of(budget, pods);
      if (expected.unmanaged() > 0) {
        reportUnmanaged(budget);
      }
      ObjectTree disrupted = stillDisrupted(budget, pods, requeue);
      int healthy = (int) pods.stream().filter(pod -> isHealthy(pod, disrupted)).count();
      Tree status = status(budget, expected, healthy).with(nonEmpty(disrupted), "disruptedPods");
      write(budget, DisruptionAllowed.set(budget.tree().with(status, "status"), second()));
    } catch (UncountedPods failure) {
      events.warning(
          budget.tree(),
          "CalculateExpectedPodCountFailed",
          "Failed to calculate the number of expected pods: " + failure.message());
      write(budget, DisruptionAllowed.failed(budget.tree(), second(), failure.message()));
    }
  }

  private List<Pod> pods(PodDisruptionBudget budget) {
    LabelSelector selector = LabelSelector.of(budget.selector());
    return api.list(Resources.PODS, budget.object().namespace()).stream()
        .filter(pod -> selector.matches(pod.at("metadata", "labels")))
        .map(Pod::new)
        .toList();
  }

  private void reportUnmanaged(PodDisruptionBudget budget) {
    String selector = SelectorText.of(budget.selector());
    events.warning(
        budget.tree(),
        "UnmanagedPods",
        "Pods selected by this PodDisruptionBudget (selector: "
            + selector
            + ") were found to be unmanaged. As a result, the status of the PDB cannot be"
            + " calculated correctly, which may result in undefined behavior. To account for these"
            + " pods please set \".spec.minAvailable\" field of the PDB to an integer value.");
  }

  /** The evicted pods that are still to go: for two minutes they count as gone. */
  private ObjectTree stillDisrupted(PodDisruptionBudget budget, List<Pod> pods, Requeue requeue) {
    ObjectBuilder still = new ObjectBuilder();
    for (Pod pod : pods) {
      Tree since = budget.disruptedPods().at(pod.name());
      if (!pod.isTerminating() && since.isPresent()) {
        long left = Timestamps.micros(since.text("")).orElse(0) + DELETION_TIMEOUT_MICROS - now();
        if (left >= 0) {
          still.put(pod.name(), since);
          requeue.after(Duration.ofNanos((left + 1) * 1_000));
        } else {
          events.warning(
              pod.tree(),
              "NotDeleted",
              // Upstream names the namespace twice and the budget never.
              "Pod was expected by PDB "
                  + budget.object().namespace()
                  + "/"
                  + budget.object().namespace()
                  + " to be deleted but it wasn't");
        }
      }
    }
    return still.build();
  }

  private static boolean isHealthy(Pod pod, ObjectTree disrupted) {
    return !pod.isTerminating() && !disrupted.has(pod.name()) && pod.isReady();
  }

  private static Tree status(PodDisruptionBudget budget, ExpectedPods.Count expected, int healthy) {
    int allowed = expected.pods() <= 0 ? 0 : Math.max(0, healthy - expected.desiredHealthy());
    return new ObjectBuilder()
        .put("conditions", budget.tree().at("status", "conditions"))
        .put("currentHealthy", healthy)
        .put("desiredHealthy", expected.desiredHealthy())
        .put("disruptionsAllowed", allowed)
        .put("expectedPods", expected.pods())
        .put("observedGeneration", budget.object().generation())
        .build();
  }

  private void write(PodDisruptionBudget budget, Tree changed) {
    if (!changed.equals(budget.tree())) {
      api.updateStatus(changed);
    }
  }

  private Tree second() {
    return Tree.of(Timestamps.ofSeconds(now() / 1_000_000));
  }

  private static Tree nonEmpty(ObjectTree tree) {
    return tree.isEmpty() ? Tree.ABSENT : tree;
  }

  private long now() {
    return api.clock().nowMicros();
  }
}
