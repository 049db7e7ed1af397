package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.Timestamps;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the status of a namespace says about its deletion.
 *
 * <p>Follows {@code pkg/controller/namespace/deletion/status_condition_utils.go}, v1.37.
 */
final class NamespaceConditions {
  private final Api api;
  private final KubeObject namespace;
  private Conditions conditions;

  NamespaceConditions(Api api, KubeObject namespace) {
    this.api = api;
    this.namespace = namespace;
    this.conditions = namespace.conditions();
  }

  /** Writes what is left, by resource, what holds it, by finalizer, and what went wrong. */
  void write(Map<String, Integer> remaining, Map<String, Integer> held, List<String> problems) {
    fine(
        "NamespaceDeletionDiscoveryFailure",
        "ResourcesDiscovered",
        "All resources successfully discovered");
    fine(
        "NamespaceDeletionGroupVersionParsingFailure",
        "ParsedGroupVersions",
        "All legacy kube types successfully parsed");
    if (problems.isEmpty()) {
      fine(
          "NamespaceDeletionContentFailure",
          "ContentDeleted",
          "All content successfully deleted, may be waiting on finalization");
    } else {
      String listed = String.join(", ", problems.stream().sorted().toList());
      wrong(
          "NamespaceDeletionContentFailure",
          "ContentDeletionFailed",
          "Failed to delete all resource types, " + problems.size() + " remaining: " + listed);
    }
    writeRemaining(remaining);
    writeHeld(held);
    api.modifyStatus(
        api.keyOf(namespace.tree()), stored -> stored.with(conditions.toTree(), "conditions"));
  }

  private void writeRemaining(Map<String, Integer> remaining) {
    List<String> parts = new ArrayList<>();
    remaining.forEach(
        (resource, count) -> {
          String dotted = resource.contains(".") ? resource : resource + ".";
          parts.add(dotted + " has " + count + " resource instances");
        });
    if (parts.isEmpty()) {
      fine("NamespaceContentRemaining", "ContentRemoved", "All content successfully removed");
    } else {
      wrong(
          "NamespaceContentRemaining",
          "SomeResourcesRemain",
          "Some resources are remaining: " + String.join(", ", parts));
    }
  }

  private void writeHeld(Map<String, Integer> held) {
    List<String> parts = new ArrayList<>();
    held.forEach(
        (finalizer, count) -> parts.add(finalizer + " in " + count + " resource instances"));
    if (parts.isEmpty()) {
      fine(
          "NamespaceFinalizersRemaining",
          "ContentHasNoFinalizers",
          "All content-preserving finalizers finished");
    } else {
      wrong(
          "NamespaceFinalizersRemaining",
          "SomeFinalizersRemain",
          "Some content in the namespace has finalizers remaining: " + String.join(", ", parts));
    }
  }

  private void fine(String type, String reason, String message) {
    set(type, "False", reason, message);
  }

  private void wrong(String type, String reason, String message) {
    set(type, "True", reason, message);
  }

  private void set(String type, String status, String reason, String message) {
    String now = Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000);
    Tree condition =
        new ObjectBuilder()
            .put("lastTransitionTime", conditions.since(type, status, now))
            .put("message", message)
            .put("reason", reason)
            .put("status", status)
            .put("type", type)
            .build();
    conditions = conditions.with(condition);
  }
}
