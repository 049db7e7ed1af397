package dev.seatrial.apiserver;

import dev.seatrial.object.OwnerReference;
import dev.seatrial.object.Timestamps;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The verbs of the API server, for kubectl, for the HTTP server and for every component alike.
 *
 * <p>Every verb throws {@link ApiError} where the real server would answer with a failure.
 */
public final class Api {
  private static final String[] RESOURCE_VERSION = {"metadata", "resourceVersion"};
  private static final String CHANGED =
      "the object has been modified; please apply your changes to the latest version and try again";

  private final Catalog catalog;
  private final Store store;
  private final Clock clock;
  private final Names names;
  private final Admission admission;
  private final Gate gate;
  private final Deletion deletion;

  /** A server over a store, with the kinds of a catalog. */
  public Api(Catalog catalog, Store store, Clock clock, Names names) {
    this.catalog = catalog;
    this.store = store;
    this.clock = clock;
    this.names = names;
    this.admission = new Admission(names);
    this.gate = new Gate(catalog);
    this.deletion = new Deletion(store, clock);
  }

  /** What the server knows. */
  public Catalog catalog() {
    return catalog;
  }

  /** What the server keeps; for reading and for subscribing. */
  public Store store() {
    return store;
  }

  /** The server's clock. */
  public Clock clock() {
    return clock;
  }

  /** Where new names come from. */
  public Names names() {
    return names;
  }

  /** Where an object is, or would be, stored. */
  public ObjectKey keyOf(Tree object) {
    return key(gate.resourceOf(object), object);
  }

  /** Where an object of a kind is stored; empty where the kind is unknown. */
  public Optional<ObjectKey> keyOf(OwnerReference reference, String namespace) {
    return catalog
        .kind(reference.apiVersion(), reference.kind())
        .map(
            kind ->
                new ObjectKey(
                    kind.groupResource(), kind.namespaced() ? namespace : "", reference.name()));
  }

  /** The object; refuses with NotFound where there is none. */
  public Tree get(ObjectKey key) {
    return find(key).orElseThrow(() -> ApiError.notFound(key));
  }

  /** The object, where there is one. */
  public Optional<Tree> find(ObjectKey key) {
    Tree object = store.get(key);
    return object.isPresent() ? Optional.of(object) : Optional.empty();
  }

  /** The objects of a resource, of one namespace or, where it is empty, of all. */
  public Collection<Tree> list(String resource, String namespace) {
    return store.list(resource, namespace);
  }

  /** Creates an object of our own components. */
  public Tree create(Tree object) {
    return create(object, WriteOptions.COMPONENT);
  }

  /** Creates an object; returns it as stored, or as it would be on a dry run. */
  public Tree create(Tree object, WriteOptions options) {
    Resource resource = gate.resourceOf(object);
    Strategy strategy = Strategies.of(resource);
    Tree named = named(gate.decoded(object, resource, options));
    ObjectKey key = key(resource, named);
    Tree identified = identified(named, key);
    Tree prepared = strategy.preparedForCreate(admission.admitted(key, identified, store));
    gate.checkCreate(resource, prepared, object, options);
    if (store.get(key).isPresent()) {
      throw ApiError.alreadyExists(key);
    }
    warn(prepared, options);
    return options.dryRun() ? prepared : store.put(key, prepared);
  }

  /** Replaces an object by one of our own components. */
  public Tree update(Tree object) {
    return update(object, WriteOptions.COMPONENT);
  }

  /**
   * Replaces an object. Where it names a resource version, it must be the stored one.
   *
   * <p>An object that says what is stored already is not stored again.
   */
  public Tree update(Tree object, WriteOptions options) {
    Resource resource = gate.resourceOf(object);
    Tree decoded = gate.decoded(object, resource, options);
    ObjectKey key = key(resource, decoded);
    Tree old = get(key);
    checkVersion(key, decoded, old);
    Tree prepared = Strategies.of(resource).preparedForUpdate(withSystemFields(decoded, old), old);
    gate.checkUpdate(resource, prepared, old, options);
    return stored(key, prepared, old, options);
  }

  /** Replaces the status of an object, and of the metadata what the status may carry. */
  public Tree updateStatus(Tree object) {
    Resource resource = gate.resourceOf(object);
    ObjectKey key = key(resource, object);
    Tree old = get(key);
    checkVersion(key, object, old);
    Tree prepared =
        Strategies.of(resource).preparedForStatusUpdate(withSystemFields(object, old), old);
    return stored(key, prepared, old, WriteOptions.COMPONENT);
  }

  /** Applies a patch to an object; returns it as stored, or as it would be on a dry run. */
  public Tree patch(ObjectKey key, Patch patch, WriteOptions options) {
    Tree old = get(key);
    Tree changed = Patching.patched(gate.resourceOf(old), old, patch);
    if (!key.name().equals(changed.text("", "metadata", "name"))) {
      throw ApiError.badRequest(
          "the name of the object ("
              + changed.text("", "metadata", "name")
              + ") does not match the name on the URL ("
              + key.name()
              + ")");
    }
    return update(changed, options);
  }

  /** Reads, changes and replaces an object, as a patch does. */
  public Tree modify(ObjectKey key, UnaryOperator<Tree> change) {
    return update(change.apply(get(key)));
  }

  /** Reads an object and replaces its status. */
  public Tree modifyStatus(ObjectKey key, UnaryOperator<Tree> change) {
    Tree object = get(key);
    return updateStatus(object.with(change.apply(object.at("status")), "status"));
  }

  /** Deletes an object, or marks it where it needs time or has finalizers. */
  public Tree delete(ObjectKey key, DeleteOptions options) {
    Tree object = get(key);
    checkProtected(key);
    return deletion.delete(key, options, Strategies.of(gate.resourceOf(object)));
  }

  /**
   * Binds a pod to a node, as the scheduler does.
   *
   * <p>Follows {@code assignPod} in {@code pkg/registry/core/pod/storage/storage.go}, v1.37.
   */
  public Tree bind(ObjectKey key, String node) {
    Tree pod = get(key);
    if (!pod.text("", "spec", "nodeName").isEmpty()) {
      throw ApiError.conflict(
          key,
          "pod "
              + key.name()
              + " is already assigned to node \""
              + pod.text("", "spec", "nodeName")
              + "\"");
    }
    // The nomination has served its purpose.
    Tree bound = pod.with(Tree.of(node), "spec", "nodeName").without("status", "nominatedNodeName");
    return store.put(key, PodScheduled.set(bound, clock.nowMicros()));
  }

  /** Asks for a pod to go, which its disruption budgets may refuse. */
  public Tree evict(ObjectKey key, DeleteOptions options) {
    return new Eviction(this).evict(key, options);
  }

  private static void warn(Tree object, WriteOptions options) {
    if (options != WriteOptions.COMPONENT) {
      Warnings.of(object).forEach(options.warnings());
    }
  }

  private Tree stored(ObjectKey key, Tree object, Tree old, WriteOptions options) {
    if (object.equals(old)) {
      return old;
    }
    if (options.dryRun()) {
      return object;
    }
    Tree stored = store.put(key, object);
    return Deletion.isDue(stored) ? store.remove(key) : stored;
  }

  private Tree named(Tree object) {
    String base = object.text("", "metadata", "generateName");
    boolean named = !object.text("", "metadata", "name").isEmpty();
    return named || base.isEmpty()
        ? object
        : object.with(Tree.of(names.generated(base)), "metadata", "name");
  }

  private Tree identified(Tree object, ObjectKey key) {
    Tree metadata =
        object
            .at("metadata")
            .without("deletionTimestamp")
            .without("deletionGracePeriodSeconds")
            .without("resourceVersion")
            .with(Tree.of(names.uid()), "uid")
            .with(
                Tree.of(Timestamps.ofSeconds(clock.nowMicros() / 1_000_000)), "creationTimestamp");
    Tree placed =
        key.namespace().isEmpty()
            ? metadata.without("namespace")
            : metadata.with(Tree.of(key.namespace()), "namespace");
    return object.with(placed, "metadata");
  }

  /** What a client cannot change: it is taken from the stored object where the request omits it. */
  private static Tree withSystemFields(Tree object, Tree old) {
    Tree metadata = object.at("metadata").with(old.at(RESOURCE_VERSION), "resourceVersion");
    for (String field : new String[] {"uid", "creationTimestamp"}) {
      if (metadata.at(field).isUnset()) {
        metadata = metadata.with(old.at("metadata", field), field);
      }
    }
    for (String field :
        new String[] {"deletionTimestamp", "deletionGracePeriodSeconds", "generation"}) {
      metadata = metadata.with(old.at("metadata", field), field);
    }
    return object.with(metadata, "metadata");
  }

  private static void checkVersion(ObjectKey key, Tree object, Tree old) {
    String asked = object.text("", RESOURCE_VERSION);
    String uid = object.text("", "metadata", "uid");
    String oldUid = old.text("", "metadata", "uid");
    if (!uid.isEmpty() && !uid.equals(oldUid)) {
      throw ApiError.conflict(
          key,
          "Precondition failed: UID in precondition: " + uid + ", UID in object meta: " + oldUid);
    }
    if (!asked.isEmpty() && !asked.equals(old.text("", RESOURCE_VERSION))) {
      throw ApiError.conflict(key, CHANGED);
    }
  }

  private static void checkProtected(ObjectKey key) {
    boolean namespace = key.resource().equals(Resources.NAMESPACES);
    boolean first =
        key.name().equals("default")
            || key.name().equals("kube-system")
            || key.name().equals("kube-public");
    if (namespace && first) {
      throw ApiError.forbidden(key, "this namespace may not be deleted");
    }
  }

  private static ObjectKey key(Resource resource, Tree object) {
    String namespace = resource.namespaced() ? object.text("default", "metadata", "namespace") : "";
    return new ObjectKey(resource.groupResource(), namespace, object.text("", "metadata", "name"));
  }
}
