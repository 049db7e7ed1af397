package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Conditions;
import dev.seatrial.object.Timestamps;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Tells in the status of a flow schema whether the priority level is there that it names.
 *
 * <p>Follows {@code presyncFlowSchemaStatus} in {@code
 * apiserver/pkg/util/flowcontrol/apf_controller.go}, v1.37, which runs inside the API server.
 */
public final class FlowSchemaController implements Reconciler {
  private static final String MANAGER = "api-priority-and-fairness-config-consumer-v1";
  private static final String[] LEVEL = {"spec", "priorityLevelConfiguration", "name"};

  // The server has them whether or not they are there as objects.
  private static final Set<String> MANDATORY = new TreeSet<>(List.of("catch-all", "exempt"));

  private final Api api;

  /** A controller on an API server. */
  public FlowSchemaController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return MANAGER;
  }

  @Override
  public List<String> watched() {
    return List.of(Resources.FLOW_SCHEMAS, Resources.PRIORITY_LEVELS);
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    ObjectKey key = change.key();
    boolean gone = change.kind() == Change.Kind.DELETED;
    if (key.resource().equals(Resources.FLOW_SCHEMAS) && !gone) {
      keys.accept(key);
    }
    if (key.resource().equals(Resources.PRIORITY_LEVELS) && change.kind() != Change.Kind.MODIFIED) {
      for (Tree schema : api.list(Resources.FLOW_SCHEMAS, "")) {
        if (schema.text("", LEVEL).equals(key.name())) {
          keys.accept(api.keyOf(schema));
        }
      }
    }
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    Tree schema = found.get();
    Tree condition = condition(schema.text("", LEVEL));
    Tree known =
        Conditions.of(schema).find("Dangling").orElse(Tree.ABSENT).without("lastTransitionTime");
    if (!known.equals(condition)) {
      Tree time = Tree.of(Timestamps.ofSeconds(api.clock().nowMicros() / 1_000_000));
      Tree timed = condition.with(time, "lastTransitionTime");
      Tree applied =
          new ObjectBuilder()
              .put("apiVersion", schema.at("apiVersion"))
              .put("kind", schema.at("kind"))
              .put("metadata", ObjectTree.of("name", Tree.of(key.name())))
              .put("status", ObjectTree.of("conditions", ListTree.of(timed)))
              .build();
      api.applyStatus(applied, MANAGER);
    }
  }

  private Tree condition(String level) {
    boolean exists =
        MANDATORY.contains(level)
            || api.find(new ObjectKey(Resources.PRIORITY_LEVELS, "", level)).isPresent();
    String reference =
        "This FlowSchema references the PriorityLevelConfiguration object named \"" + level + "\" ";
    return new ObjectBuilder()
        .put("message", reference + (exists ? "and it exists" : "but there is no such object"))
        .put("reason", exists ? "Found" : "NotFound")
        .put("status", exists ? "False" : "True")
        .put("type", "Dangling")
        .build();
  }
}
