package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gathers the rules of cluster roles in those that ask for them by labels, such as {@code admin}.
 *
 * <p>Follows {@code pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go},
 * v1.37.
 */
public final class ClusterRoleAggregationController implements Reconciler {
  private static final String MANAGER = "clusterrole-aggregation-controller";

  private final Api api;

  /** A controller on an API server. */
  public ClusterRoleAggregationController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return MANAGER;
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.CLUSTER_ROLES);
  }

  /** Every change may change what any of them gathers. */
  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    if (!change.key().resource().equals(Resources.CLUSTER_ROLES)) {
      return;
    }
    for (Tree role : api.store().list(Resources.CLUSTER_ROLES)) {
      if (!role.at("aggregationRule").isUnset()) {
        keys.accept(change.key().sibling(role.text("", "metadata", "name")));
      }
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty() || found.get().at("aggregationRule").isUnset()) {
      return;
    }
    List<Tree> gathered = gathered(found.get(), key.name());
    if (!gathered.equals(found.get().items("rules"))) {
      Tree applied =
          new ObjectBuilder()
              .put("apiVersion", found.get().at("apiVersion"))
              .put("kind", found.get().at("kind"))
              .put("metadata", ObjectTree.of("name", Tree.of(key.name())))
              .put("rules", gathered.isEmpty() ? Tree.ABSENT : Tree.of(gathered))
              .build();
      api.applyForced(applied, Part.OBJECT, MANAGER);
    }
  }

  /** The rules of all roles that are selected, each of them once. */
  private List<Tree> gathered(Tree gathering, String name) {
    List<Tree> rules = new ArrayList<>();
    for (Tree selector : gathering.items("aggregationRule", "clusterRoleSelectors")) {
      LabelSelector labels = LabelSelector.of(selector);
      for (Tree role : api.list(Resources.CLUSTER_ROLES, "")) {
        boolean itself = role.text("", "metadata", "name").equals(name);
        if (!itself && labels.matches(role.at("metadata", "labels"))) {
          role.items("rules").stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        }
      }
    }
    return rules;
  }
}
