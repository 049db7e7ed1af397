package dev.seatrial.apiserver;

import dev.seatrial.authorization.User;
import dev.seatrial.object.OwnerReference;
import dev.seatrial.patch.ServerSideApply.Rivals;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The verbs of the API server, for kubectl, for the HTTP server and for every component alike.
 *
 * <p>Every verb throws {@link ApiError} where the real server would answer with a failure.
 */
public final class Api {
  private final Server server;
  private final String client;
  private final User user;
  private final Access access;
  private final Writing writing;

  /** A server over a store, with the kinds of a catalog. */
  public Api(Catalog catalog, Store store, Clock clock, Names names) {
    this(Server.of(catalog, store, clock, names), "");
  }

  private Api(Server server, String client) {
    this(server, client, User.ADMINISTRATOR, server.access());
  }

  private Api(Server server, String client, User user, Access access) {
    this.server = server;
    this.client = client;
    this.user = user;
    this.access = access;
    this.writing = new Writing(server, client);
  }

  /**
   * The same server for another client: {@code kubectl}, {@code kube-scheduler}. What it sets is
   * managed by its name unless a request names another manager.
   */
  // Who stays the same client keeps what it has found out of its ways of writing.
  public Api as(String other) {
    return other.equals(client) ? this : new Api(server, other, user, access);
  }

  /**
   * The same server asked by a user. What he may do has been found out already: nothing is refused
   * but roles that would give more than he has himself.
   */
  public Api by(User other) {
    return new Api(server, client, other, access);
  }

  /** The same server, which refuses what its user may not do. */
  public Api limited() {
    return new Api(server, client, user, access.of(user));
  }

  /** Refuses, where it is {@link #limited}, what its user may not do with an object. */
  public void authorize(String verb, ObjectKey key, String subresource) {
    access.check(verb, key, subresource);
  }

  /** Who may do what, nobody in particular. */
  public Access access() {
    return server.access();
  }

  /** The same server for the same client, whose new objects draw from names of their own. */
  public Api drawing(Names own) {
    return new Api(server.drawing(own), client, user, access);
  }

  /** What the server knows. */
  public Catalog catalog() {
    return server.catalog();
  }

  /**
   * Has the consumer asked before every write, of whichever client; an {@link ApiError} that it
   * throws is the answer to the client.
   */
  public void guard(Consumer<ObjectKey> check) {
    server.guard().set(check);
  }

  /** Has objects of a resource completed, as clients read them, by what is not stored of them. */
  public void complete(String resource, UnaryOperator<Tree> completion) {
    server.completion().set(resource, completion);
  }

  /** What the server keeps; for reading and for subscribing. */
  public Store store() {
    return server.store();
  }

  /** The server's clock. */
  public Clock clock() {
    return server.clock();
  }

  /** Where new names come from. */
  public Names names() {
    return server.names();
  }

  /** Where an object is, or would be, stored. */
  public ObjectKey keyOf(Tree object) {
    return Writing.key(server.gate().resourceOf(object), object);
  }

  /** Where an object of a kind is stored; empty where the kind is unknown. */
  public Optional<ObjectKey> keyOf(OwnerReference reference, String namespace) {
    return server
        .catalog()
        .kind(reference.apiVersion(), reference.kind())
        .map(
            kind ->
                new ObjectKey(kind.keptAs(), kind.namespaced() ? namespace : "", reference.name()));
  }

  /** The object; refuses with NotFound where there is none. */
  public Tree get(ObjectKey key) {
    return find(key).orElseThrow(() -> ApiError.notFound(key));
  }

  /** The object, at least as new as a resource version asks for; an empty one asks for nothing. */
  // As Get in apiserver/pkg/storage/cacher/cacher.go, v1.37.
  public Tree get(ObjectKey key, String resourceVersion) {
    if (!resourceVersion.isEmpty()) {
      server.history().checkReached(resourceVersion);
    }
    return get(key);
  }

  /** The object, where there is one. */
  public Optional<Tree> find(ObjectKey key) {
    access.check("get", key, "");
    return stored(key);
  }

  private Optional<Tree> stored(ObjectKey key) {
    Tree object = server.store().get(key);
    return object.isPresent()
        ? Optional.of(server.completion().of(key.resource(), object))
        : Optional.empty();
  }

  /** The objects of a resource, of one namespace or, where it is empty, of all. */
  public Collection<Tree> list(String resource, String namespace) {
    access.check("list", () -> new ObjectKey(resource, namespace, ""), "");
    return server.store().list(resource, namespace);
  }

  /**
   * Lists objects as a client asks for them: selected, in chunks, at a revision. They come as they
   * are stored; {@link #shown} adds their managers.
   *
   * @param namespace empty for all namespaces
   */
  public ObjectList list(Resource resource, String namespace, ListOptions options) {
    access.check("list", resource, namespace, options);
    ObjectList list = new Listing(server).list(resource, namespace, options);
    return server.completion().of(list);
  }

  /**
   * Begins to watch objects.
   *
   * @param namespace empty for all namespaces
   */
  public Watching watch(Resource resource, String namespace, ListOptions options) {
    access.check("watch", resource, namespace, options);
    return new Watching(server, resource, namespace, options);
  }

  /** Creates an object of our own components. */
  public Tree create(Tree object) {
    return create(object, WriteOptions.COMPONENT);
  }

  /** A question such as a review of access, which is answered and never kept, as it was created. */
  public Tree asked(Tree question, WriteOptions options) {
    return writing.asked(question, options.of(user));
  }

  /** Creates an object; returns it as stored, or as it would be on a dry run. */
  public Tree create(Tree object, WriteOptions options) {
    access.check("create", () -> keyOf(object).sibling(""), "");
    return writing.create(object, options.of(user));
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
    return update(object, Part.OBJECT, options);
  }

  /** Replaces the status of an object, and of the metadata what the status may carry. */
  public Tree updateStatus(Tree object) {
    return update(object, Part.STATUS, WriteOptions.COMPONENT);
  }

  /** Replaces a part of an object; returns the whole object. */
  public Tree update(Tree object, Part part, WriteOptions options) {
    access.check("update", () -> keyOf(object), part.subresource());
    return writing.update(object, part, options.of(user));
  }

  /** Applies a patch to an object; returns it as stored, or as it would be on a dry run. */
  public Tree patch(ObjectKey key, Patch patch, WriteOptions options) {
    return patch(key, Part.OBJECT, patch, options);
  }

  /** Applies a patch to a part of an object, of a scale to its Scale; returns the whole object. */
  public Tree patch(ObjectKey key, Part part, Patch patch, WriteOptions options) {
    access.check("patch", key, part.subresource());
    return patched(shown(existing(key)), part, patch, options);
  }

  /** The same in the version that the path means. */
  public Tree patch(ResourcePath path, Part part, Patch patch, WriteOptions options) {
    access.check("patch", path.key(), part.subresource());
    Tree old = Versions.in(path.resource(), shown(existing(path.key())));
    return patched(old, part, patch, options);
  }

  private Tree existing(ObjectKey key) {
    return stored(key).orElseThrow(() -> ApiError.notFound(key));
  }

  private Tree patched(Tree old, Part part, Patch patch, WriteOptions options) {
    PatchRequest request = new PatchRequest(server, patch, options);
    Tree changed = request.patched(keyOf(old), old, part);
    return writing.patched(changed, part, options.of(user));
  }

  /**
   * Server-side apply: makes what is applied true, creating the object where it is not there;
   * returns the whole object.
   *
   * @param rivals what happens to fields that others manage
   * @param options its manager must be named
   */
  public Tree apply(Tree applied, Part part, Rivals rivals, WriteOptions options) {
    return apply(keyOf(applied), new Application(applied, part, rivals), options);
  }

  /**
   * The same at a place of its own: where what is applied names another, the refusal comes after
   * that of fields that others manage.
   */
  public Tree apply(ObjectKey key, Application application, WriteOptions options) {
    access.check("patch", key, application.part().subresource());
    return new Applying(server, writing).apply(key, application, options.of(user));
  }

  /** Applies a Scale to the object that a path names; returns the whole object. */
  public Tree applyScale(ResourcePath path, Application application, WriteOptions options) {
    access.check("patch", path.key(), Part.SCALE.subresource());
    return new Applying(server, writing).applyScale(path, application, options.of(user));
  }

  /** Applies the status of an object by one of our own components, whoever manages it so far. */
  public Tree applyStatus(Tree applied, String manager) {
    return applyForced(applied, Part.STATUS, manager);
  }

  /** The same of any part of it. */
  public Tree applyForced(Tree applied, Part part, String manager) {
    return apply(applied, part, Rivals.FORCED, WriteOptions.COMPONENT.by(manager));
  }

  /** An object in the version of a resource, which differs from another only for custom kinds. */
  public Tree in(Resource resource, Tree object) {
    return Versions.in(resource, object);
  }

  /**
   * A stored object as clients see it: with {@code metadata.managedFields}, which nothing inside
   * the server carries.
   */
  public Tree shown(Tree object) {
    return SystemFields.withManaged(object, server.owners().listed(keyOf(object)));
  }

  /** What every cluster has from the beginning, for who saves one. */
  public SystemObjects systemObjects() {
    return server.systemObjects();
  }

  /** The object, where there is one, in the version of a resource. */
  public Optional<Tree> find(Resource resource, ObjectKey key) {
    return find(key).map(object -> in(resource, object));
  }

  /** Puts an object back as it was shown and saved, without a change being announced. */
  public void restore(ObjectKey key, Tree object) {
    Tree stored = SystemFields.withoutManaged(object);
    server.store().restore(key, stored);
    server.admission().restore(key, stored);
    if (key.resource().equals(Resources.CUSTOM_RESOURCE_DEFINITIONS)) {
      server.kinds().refresh();
    }
    server.owners().restore(key, object.at("metadata", "managedFields"));
  }

  /**
   * Makes a change once more that was made before: nobody is asked, everybody is told.
   *
   * @param object as it was shown after the change; of a deleted one its last state
   */
  public void redo(Change.Kind kind, ObjectKey key, Tree object) {
    if (kind == Change.Kind.DELETED) {
      server.store().remove(key, SystemFields.withoutManaged(object));
      return;
    }
    server.owners().restore(key, object.at("metadata", "managedFields"));
    server.store().put(key, SystemFields.withoutManaged(object));
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
    access.check("delete", key, "");
    return new Removal(server).delete(key, options, WriteOptions.STRICT.of(user));
  }

  /**
   * Deletes the objects that a list tells of, and returns the list; those that are gone meanwhile
   * are passed over.
   */
  // As DeleteCollection in apiserver/pkg/registry/generic/registry/store.go, v1.37.
  public ObjectList deleteCollection(
      Resource resource, String namespace, ListOptions which, DeleteOptions options) {
    if (!resource.verbs().contains("deletecollection")) {
      throw ApiError.methodNotAllowed();
    }
    access.check("deletecollection", new ObjectKey(resource.groupResource(), namespace, ""), "");
    Api each = unlimited();
    ObjectList list = each.list(resource, namespace, which);
    for (Tree object : list.items()) {
      ObjectKey key = keyOf(object);
      if (stored(key).isPresent()) {
        each.delete(key, options);
      }
    }
    return list;
  }

  /** Deletes an object that no policy is asked about, as an eviction does. */
  Tree deleted(ObjectKey key, DeleteOptions options) {
    return new Removal(server).deleted(key, options);
  }

  /** Takes back a claim on a namespace; a deleted one that nothing holds any more goes. */
  public void finalizeNamespace(ObjectKey key, String finalizer) {
    NamespaceDeletion.release(server.store(), key, existing(key), finalizer);
  }

  /** Binds a pod to a node, as the scheduler does. */
  public Tree bind(ObjectKey key, String node) {
    access.check("create", key, "binding");
    return PodScheduled.bound(server, existing(key), node);
  }

  /** Asks for a pod to go, which its disruption budgets may refuse. */
  public Tree evict(ObjectKey key, DeleteOptions options) {
    access.check("create", key, "eviction");
    return new Eviction(unlimited()).evict(key, options);
  }

  private Api unlimited() {
    return new Api(server, client, user, server.access());
  }
}
