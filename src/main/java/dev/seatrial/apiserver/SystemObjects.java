package dev.seatrial.apiserver;

import dev.seatrial.apiserver.FieldOwners.Author;
import dev.seatrial.apiserver.FieldOwners.Written;
import dev.seatrial.authorization.DefaultPolicy;
import dev.seatrial.object.Timestamps;
import dev.seatrial.patch.ManagedEntry.Writer;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server makes when a cluster begins: roles and bindings, flow schemas and priority
 * levels. They come into the store when somebody first looks for their like, so that most clusters
 * never pay for them; they are then as old as the cluster, and no change tells of them.
 *
 * <p>Follows {@code PostStartHook} in {@code pkg/registry/rbac/rest/storage_rbac.go} and in {@code
 * pkg/registry/flowcontrol/rest/storage_flowcontrol.go}, v1.37.
 */
public final class SystemObjects {
  private static final ObjectKey FIRST = new ObjectKey(Resources.NAMESPACES, "", "kube-system");
  private static final String PRODUCER = "api-priority-and-fairness-config-producer-v1";
  private static final String CONSUMER = "api-priority-and-fairness-config-consumer-v1";
  private static final Tree DANGLING =
      Json.read(
          "{\"f:status\":{\"f:conditions\":{\"k:{\\\"type\\\":\\\"Dangling\\\"}\":{\".\":{},"
              + "\"f:lastTransitionTime\":{},\"f:message\":{},\"f:reason\":{},\"f:status\":{},\"f:type\":{}}}}}");
  private static final String AGGREGATOR = "clusterrole-aggregation-controller";

  private final ServedKinds kinds;
  private final Store store;
  private final FieldOwners owners;
  private final Clock clock;
  private final Map<ObjectKey, Tree> made = new LinkedHashMap<>();
  private final Set<String> settled = new LinkedHashSet<>();

  SystemObjects(ServedKinds kinds, Store store, FieldOwners owners, Clock clock) {
    this.kinds = kinds;
    this.store = store;
    this.owners = owners;
    this.clock = clock;
  }

  /** What there is of a resource from the beginning, by its place. */
  Map<ObjectKey, Tree> of(String resource) {
    Map<ObjectKey, Tree> all = new LinkedHashMap<>();
    for (Tree object : defaults(resource)) {
      Tree metadata = object.at("metadata");
      ObjectKey key = key(resource, metadata);
      Tree begun = begun(key, metadata);
      Tree whole = object.with(begun, "metadata");
      whole = dated(whole, begun.at("creationTimestamp"));
      all.put(key, whole);
      manage(key, whole);
    }
    made.putAll(all);
    return all;
  }

  private static List<Tree> defaults(String resource) {
    return DefaultPolicy.has(resource) ? DefaultPolicy.of(resource) : DefaultFlows.of(resource);
  }

  private static boolean has(String resource) {
    return DefaultPolicy.has(resource) || DefaultFlows.has(resource);
  }

  /** With the time since when its conditions hold, where it has any. */
  private static Tree dated(Tree object, Tree time) {
    List<Tree> conditions = new ArrayList<>();
    for (Tree condition : object.items("status", "conditions")) {
      conditions.add(condition.with(time, "lastTransitionTime"));
    }
    return conditions.isEmpty() ? object : object.with(Tree.of(conditions), "status", "conditions");
  }

  /**
   * Whether some of a resource was changed or deleted: then a saved cluster carries the resource
   * whole, and {@link #settle}s it later.
   */
  @SuppressWarnings("ReferenceEquality")
  public boolean areTouched(String resource) {
    return settled.contains(resource)
        || made.entrySet().stream()
            .filter(each -> each.getKey().resource().equals(resource))
            .anyMatch(each -> store.get(each.getKey()) != each.getValue());
  }

  /** The objects of a resource that a saved cluster would not have again by itself. */
  @SuppressWarnings("ReferenceEquality")
  public Collection<Tree> toSave(String resource) {
    Collection<Tree> all = store.list(resource);
    boolean whole = !has(resource) || areTouched(resource);
    return whole
        ? all
        : all.stream()
            .filter(each -> made.get(key(resource, each.at("metadata"))) != each)
            .toList();
  }

  /** Has a resource contain nothing but what is restored. */
  public void settle(String resource) {
    settled.add(resource);
    store.settle(resource);
  }

  private static ObjectKey key(String resource, Tree metadata) {
    return new ObjectKey(resource, metadata.text("", "namespace"), metadata.text("", "name"));
  }

  // The cluster is as old as its first namespace.
  private Tree begun(ObjectKey key, Tree metadata) {
    Tree first = store.get(FIRST).at("metadata");
    String now = Timestamps.ofSeconds(clock.nowMicros() / 1_000_000);
    String uid = new Names(key.hashCode()).uid();
    return new ObjectBuilder()
        .put("name", metadata.at("name"))
        .put("namespace", metadata.at("namespace"))
        .put("uid", uid)
        .put("resourceVersion", first.text("1", "resourceVersion"))
        .put("creationTimestamp", first.text(now, "creationTimestamp"))
        .put("generation", metadata.at("generation"))
        .put("labels", metadata.at("labels"))
        .put("annotations", metadata.at("annotations"))
        .build();
  }

  private void manage(ObjectKey key, Tree object) {
    boolean gathers = object.at("aggregationRule").isPresent();
    Resource resource =
        kinds.catalog().kind(object.text("", "apiVersion"), object.text("", "kind")).orElseThrow();
    Author author =
        new Author(
            resource.schema(),
            Writer.update(DefaultPolicy.has(key.resource()) ? "kube-apiserver" : PRODUCER, ""),
            resource.apiVersion(),
            ResetFields.of(resource, Part.OBJECT));
    long micros = Timestamps.micros(object.text("", "metadata", "creationTimestamp")).orElse(0);
    boolean judged = !object.items("status", "conditions").isEmpty();
    Tree own = gathers ? object.without("rules") : object.without("status");
    owners.wrote(key, new Written(author, micros, Tree.ABSENT, own));
    if (gathers || judged) {
      List<Tree> entries = new ArrayList<>(owners.listed(key).items());
      entries.add(0, gathers ? gathered(entries.get(0)) : judged(entries.get(0)));
      owners.restore(key, Tree.of(entries));
    }
  }

  /** That the priority level of a flow schema was found, like the entry of who made the schema. */
  // As syncOne in apiserver/pkg/util/flowcontrol/apf_controller.go, v1.37.
  private static Tree judged(Tree entry) {
    return entry
        .with(Tree.of(CONSUMER), "manager")
        .with(Tree.of("Apply"), "operation")
        .with(Tree.of("status"), "subresource")
        .with(DANGLING, "fieldsV1");
  }

  /** That a controller has filled in the rules, like the entry of who made the object. */
  private static Tree gathered(Tree entry) {
    return entry
        .with(Tree.of(AGGREGATOR), "manager")
        .with(Tree.of("Apply"), "operation")
        .with(ObjectTree.of("f:rules", ObjectTree.EMPTY), "fieldsV1");
  }
}
