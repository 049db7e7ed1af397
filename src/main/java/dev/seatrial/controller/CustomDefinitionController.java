package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.DeleteOptions;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Accepts the names of custom resource definitions, establishes their kinds, and removes their
 * objects when they go.
 *
 * <p>Follows {@code naming_controller.go}, {@code establishing_controller.go} and {@code
 * crd_finalizer.go} in {@code pkg/controller} of apiextensions-apiserver, v0.37, which run inside
 * the API server.
 */
public final class CustomDefinitionController implements Reconciler {
  private static final String FINALIZER = "customresourcecleanup.apiextensions.k8s.io";
  private static final String ACCEPTED = "the initial names have been accepted";
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final String[] FINALIZERS = {"metadata", "finalizers"};
  private static final String[] CONDITIONS = {"status", "conditions"};

  private final Api api;

  /** A controller on an API server. */
  public CustomDefinitionController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "customresourcedefinition-controller";
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.CUSTOM_RESOURCE_DEFINITIONS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    boolean gone = change.kind() == Change.Kind.DELETED;
    if (change.key().resource().equals(Resources.CUSTOM_RESOURCE_DEFINITIONS) && !gone) {
      keys.accept(change.key());
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    Tree definition = found.get();
    if (definition.at("metadata", "deletionTimestamp").isPresent()) {
      remove(definition, requeue);
      return;
    }
    Tree named = named(definition);
    if (!named.equals(definition)) {
      api.updateStatus(named);
    } else if (isToEstablish(definition)) {
      api.updateStatus(
          with(definition, condition("Established", "True", "InitialNamesAccepted", ACCEPTED)));
    }
  }

  private static boolean isToEstablish(Tree definition) {
    Conditions conditions = Conditions.of(definition);
    return conditions.isTrue("NamesAccepted") && !conditions.isTrue("Established");
  }

  // As calculateNamesAndConditions in naming_controller.go.
  private Tree named(Tree definition) {
    AcceptedNames names = AcceptedNames.of(definition, api);
    Tree named = definition.with(names.accepted(), "status", "acceptedNames");
    named =
        with(
            named,
            names.problem().isEmpty()
                ? condition("NamesAccepted", "True", "NoConflicts", "no conflicts found")
                : condition("NamesAccepted", "False", names.reason(), names.problem()));
    Conditions conditions = Conditions.of(named);
    if (conditions.isTrue("Established")) {
      return named;
    }
    if (conditions.isTrue("NamesAccepted")) {
      return with(named, condition("Established", "False", "Installing", ACCEPTED));
    }
    return conditions.find("Established").isPresent()
        ? named
        : with(
            named, condition("Established", "False", "NotAccepted", "not all names are accepted"));
  }

  private static Tree condition(String type, String status, String reason, String message) {
    return new ObjectBuilder()
        .put("message", message)
        .put("reason", reason)
        .put("status", status)
        .put("type", type)
        .build();
  }

  // As SetCRDCondition: the time of the transition stays while the status does.
  private Tree with(Tree definition, Tree condition) {
    Conditions conditions = Conditions.of(definition);
    Optional<Tree> old = conditions.find(condition.text("", "type"));
    boolean kept =
        old.isPresent() && old.get().text("", "status").equals(condition.text("", "status"));
    Tree time =
        kept
            ? old.get().at("lastTransitionTime")
            : Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000));
    Tree timed = condition.with(time, "lastTransitionTime");
    return definition.with(conditions.with(timed).toTree(), CONDITIONS);
  }

  // As sync and deleteInstances in crd_finalizer.go.
  private void remove(Tree definition, Requeue requeue) {
    List<Tree> finalizers = definition.items(FINALIZERS);
    if (!finalizers.contains(Tree.of(FINALIZER))) {
      return;
    }
    Tree removing =
        api.updateStatus(
            with(
                definition,
                condition(
                    "Terminating",
                    "True",
                    "InstanceDeletionInProgress",
                    "CustomResource deletion is in progress")));
    boolean established = Conditions.of(removing).isTrue("Established");
    if (established && !deleteObjects(definition)) {
      requeue.after(POLL);
      return;
    }
    Tree done =
        with(
            removing,
            established
                ? condition(
                    "Terminating", "False", "InstanceDeletionCompleted", "removed all instances")
                : condition(
                    "Terminating", "False", "NeverEstablished", "resource was never established"));
    List<Tree> others =
        finalizers.stream().filter(each -> !each.equals(Tree.of(FINALIZER))).toList();
    api.updateStatus(done.with(others.isEmpty() ? Tree.ABSENT : Tree.of(others), FINALIZERS));
  }

  /** Whether no object is left. */
  private boolean deleteObjects(Tree definition) {
    String resource = definition.text("", "metadata", "name");
    for (Tree object : List.copyOf(api.list(resource, ""))) {
      ObjectKey key = api.keyOf(object);
      if (!object.at("metadata", "deletionTimestamp").isPresent()) {
        api.delete(key, DeleteOptions.DEFAULT);
      }
    }
    return api.list(resource, "").isEmpty();
  }
}
