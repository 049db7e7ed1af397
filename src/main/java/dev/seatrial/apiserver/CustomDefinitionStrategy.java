package dev.seatrial.apiserver;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * The strategy of custom resource definitions.
 *
 * <p>Follows {@code pkg/registry/customresourcedefinition} in apiextensions-apiserver, v0.37.
 */
final class CustomDefinitionStrategy implements Strategy {
  /** Keeps a definition until its objects are gone. */
  static final String FINALIZER = "customresourcecleanup.apiextensions.k8s.io";

  private static final String[] STORED = {"status", "storedVersions"};
  private static final String[] FINALIZERS = {"metadata", "finalizers"};

  private final Strategy workload =
      new WorkloadStrategy(WorkloadStrategy.SPEC, WorkloadStrategy.Status.SERVER);

  @Override
  public Tree preparedForCreate(Tree definition) {
    ObjectTree names = ObjectTree.of("kind", Tree.of(""), "plural", Tree.of(""));
    Tree status =
        new ObjectBuilder()
            .put("acceptedNames", names)
            .put("conditions", Tree.NULL)
            .put("storedVersions", Tree.NULL)
            .build();
    return withStored(workload.preparedForCreate(definition).with(status, "status"));
  }

  @Override
  public Tree preparedForUpdate(Tree definition, Tree old) {
    return withStored(workload.preparedForUpdate(definition, old));
  }

  private static Tree withStored(Tree definition) {
    Tree version = Tree.of(new CustomDefinition(definition).storageVersion());
    ListTree stored = definition.at(STORED) instanceof ListTree list ? list : ListTree.EMPTY;
    return version.isEmpty() || stored.values().contains(version)
        ? definition
        : definition.with(stored.plus(version), STORED);
  }

  /** A definition that was told to go and waits for its objects. */
  // As Delete in etcd.go.
  static Tree leaving(Tree definition, long nowMicros) {
    Tree now = Tree.of(Timestamps.ofSeconds(nowMicros / 1_000_000));
    ListTree finalizers =
        definition.at(FINALIZERS) instanceof ListTree list ? list : ListTree.EMPTY;
    Tree condition =
        new ObjectBuilder()
            .put("lastTransitionTime", now)
            .put(
                "message",
                "CustomResourceDefinition marked for deletion; CustomResource deletion will begin"
                    + " soon")
            .put("reason", "InstanceDeletionPending")
            .put("status", "True")
            .put("type", "Terminating")
            .build();
    return definition
        .with(now, "metadata", "deletionTimestamp")
        .with(finalizers.plus(Tree.of(FINALIZER)), FINALIZERS)
        .with(Conditions.of(definition).with(condition).toTree(), "status", "conditions");
  }
}
