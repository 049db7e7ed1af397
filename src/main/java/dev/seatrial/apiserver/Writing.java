package dev.seatrial.apiserver;

import dev.seatrial.apiserver.FieldOwners.Author;
import dev.seatrial.apiserver.FieldOwners.Written;
import dev.seatrial.defaulting.Decoded;
import dev.seatrial.object.Timestamps;
import dev.seatrial.patch.ManagedFields;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Creates and replaces objects for one client, by whose name the fields it sets are managed.
 *
 * <p>Follows {@code Create} and {@code Update} in {@code
 * apiserver/pkg/registry/generic/registry/store.go}, v1.37.
 */
final class Writing {
  private static final int MOST_NAMES = 8;

  private final Server server;
  private final RoleEscalation escalation;
  private final Authors authors;

  Writing(Server server, String client) {
    this.server = server;
    this.authors = new Authors(client);
    this.escalation = new RoleEscalation(server.access().roles());
  }

  /** Whose the fields are that a request set, once it goes through. */
  private interface Credit {
    void give(FieldOwners owners, Sent sent);
  }

  /**
   * What a request sent.
   *
   * @param old what was stored; absent where nothing was
   * @param decoded as the server reads it
   */
  private record Sent(ObjectKey key, Resource resource, Tree old, Tree decoded) {}

  Tree create(Tree object, WriteOptions options) {
    Optional<ManagedFields> managed = SystemFields.managedByRequest(object);
    return create(
        SystemFields.withoutManaged(object),
        Part.OBJECT,
        options,
        managed.isPresent()
            ? (owners, sent) -> owners.set(sent.key(), managed.get())
            : usual(Part.OBJECT, options));
  }

  private Tree create(Tree object, Part part, WriteOptions options, Credit credit) {
    Resource resource = requested(object, part, options);
    Strategy strategy = server.kinds().strategyOf(resource);
    Tree decoded =
        OwnerTwins.without(
            SystemFields.wiped(server.gate().decoded(object, Tree.ABSENT, resource, options)),
            options);
    Tree named = named(resource, decoded);
    ObjectKey key = key(resource, named);
    server.kinds().checkOpen(resource, key);
    server.guard().check(key);
    Tree identified = SystemFields.begun(named, key, server.names(), server.clock());
    ObjectKey asked = asked(resource, decoded);
    Review creation = new Review(resource, part, asked, identified, Tree.ABSENT, options);
    Tree admitted = server.admission().admitted(creation, server.store());
    Tree begun = strategy.preparedForCreate(enabled(admitted, creation));
    escalation.check(creation.of(begun));
    server.gate().checkCreate(resource, begun, object, isTrusted(options));
    checkAnnotations(resource, begun);
    Tree prepared = strategy.completedForCreate(begun);
    server
        .admission()
        .check(new Review(resource, part, key, prepared, Tree.ABSENT, options), server.store());
    Tree there = server.store().get(key);
    if (there.isPresent()) {
      boolean going = there.at("metadata", "deletionTimestamp").isPresent();
      throw going ? ApiError.stillDeleted(key) : ApiError.alreadyExists(key);
    }
    warn(resource, prepared, Tree.ABSENT, options);
    Sent sent = new Sent(key, resource, Tree.ABSENT, strategy.credited(decoded));
    if (options.dryRun()) {
      return credited(told(resource, prepared), sent, credit);
    }
    if (options != WriteOptions.COMPONENT) {
      SystemFields.checkNew(object);
    }
    credit.give(server.owners(), sent);
    return put(key, resource, prepared);
  }

  /** What is answered and never kept, as if it was created: with whose its fields would be. */
  Tree asked(Tree object, WriteOptions options) {
    Resource resource = server.gate().resourceOf(object);
    ObjectKey key = key(resource, object);
    Tree sent =
        Decoded.of(server.catalog())
            .normalised(SystemFields.wiped(SystemFields.withoutManaged(object)));
    FieldOwners trial = server.owners().only(key);
    usual(Part.OBJECT, options).give(trial, new Sent(key, resource, Tree.ABSENT, sent));
    return Decoded.of(server.catalog())
        .normalised(SystemFields.withManaged(sent, trial.listed(key)));
  }

  /** Creates or replaces what was applied; whose the fields are is known. */
  Tree applied(Tree object, ManagedFields managed, Part part, WriteOptions options) {
    Credit credit = (owners, sent) -> owners.set(sent.key(), managed);
    ObjectKey key = key(server.gate().resourceOf(object), object);
    if (!server.store().get(key).isPresent()) {
      // The version is the one to replace, should there be one: for a new object it says nothing.
      return create(object.without("metadata", "resourceVersion"), part, options, credit);
    }
    boolean othersManage = !server.owners().of(key).equals(managed);
    return update(object, part, options, new Manner(credit, othersManage, true));
  }

  /**
   * How an object is replaced.
   *
   * @param stores whether it is stored even where the object stays as it is
   * @param isPatch whether it was made of the stored one, whose identity it need not prove
   */
  private record Manner(Credit credit, boolean stores, boolean isPatch) {}

  /** Replaces an object by what a patch made of it. */
  Tree patched(Tree object, Part part, WriteOptions options) {
    return update(object, part, options, true);
  }

  Tree update(Tree object, Part part, WriteOptions options) {
    return update(object, part, options, false);
  }

  private Tree update(Tree object, Part part, WriteOptions options, boolean isPatch) {
    Tree sent = SystemFields.withoutManaged(object);
    if (part == Part.SCALE) {
      return scaled(sent, options, isPatch);
    }
    Credit usual = usual(part, options);
    if (sent == object || part != Part.OBJECT) {
      return update(sent, part, options, new Manner(usual, false, isPatch));
    }
    Optional<ManagedFields> managed = SystemFields.managedByRequest(object);
    if (managed.isEmpty()) {
      return update(sent, part, options, new Manner(usual, false, isPatch));
    }
    ObjectKey known = key(server.gate().resourceOf(object), object);
    boolean othersManage =
        !server.owners().listed(known).equals(object.at("metadata", "managedFields"));
    Credit both =
        (owners, request) -> {
          owners.set(request.key(), managed.get());
          usual.give(owners, request);
        };
    return update(sent, part, options, new Manner(both, othersManage, isPatch));
  }

  private Tree scaled(Tree object, WriteOptions options, boolean isPatch) {
    Resource resource = server.gate().resourceOf(object);
    ObjectKey key = key(resource, object);
    Tree old = Versions.in(resource, server.store().get(key));
    String manager = authors.name(options);
    ManagedFields managed = new ScaleOwners(server, resource, key).scaled(old, object, manager);
    return scaled(object, managed, options, isPatch);
  }

  /** Replaces an object by a scaled one; whose the fields are is known. */
  Tree scaled(Tree object, ManagedFields managed, WriteOptions options, boolean isPatch) {
    ObjectKey key = key(server.gate().resourceOf(object), object);
    Tree list = managed.toTree();
    Credit credit = (owners, sent) -> owners.restore(sent.key(), list);
    boolean othersManage = !timeless(server.owners().listed(key)).equals(timeless(list));
    return update(object, Part.SCALE, options, new Manner(credit, othersManage, isPatch));
  }

  // As NewIgnoreManagedFieldsTimestampsTransformer in
  // apiserver/pkg/endpoints/handlers/fieldmanager/equality.go, v1.37.
  private static List<Tree> timeless(Tree managers) {
    return managers.items().stream().map(entry -> entry.without("time")).toList();
  }

  private Credit usual(Part part, WriteOptions options) {
    return (owners, sent) ->
        owners.wrote(
            sent.key(),
            written(authors.of(sent.resource(), part, options), sent.old(), sent.decoded()));
  }

  /** The object of a dry run, with the managers that it would have. */
  private Tree credited(Tree object, Sent sent, Credit credit) {
    FieldOwners trial = server.owners().only(sent.key());
    credit.give(trial, sent);
    return SystemFields.withManaged(object, trial.listed(sent.key()));
  }

  private Tree update(Tree object, Part part, WriteOptions options, Manner manner) {
    Resource resource = requested(object, part, options);
    ObjectKey key = key(resource, object);
    Tree old = Versions.in(resource, server.store().get(key));
    Tree decoded = decoded(object, new Review(resource, part, key, object, old, options));
    if (!manner.isPatch()) {
      decoded = OwnerTwins.without(decoded, options);
    }
    // What nothing of its kind replaces is not found before anything is compared.
    if (!manner.isPatch() && (old.isPresent() || UpdateTerms.create(resource))) {
      SystemFields.checkUid(named(resource, key), StorageKey.of(resource, key), decoded, old);
    }
    if (!old.isPresent()) {
      return createdByUpdate(object, new Review(resource, part, key, decoded, old, options));
    }
    server.guard().check(key);
    SystemFields.checkVersion(named(resource, key), decoded, old);
    if (options != WriteOptions.COMPONENT && part != Part.SCALE) {
      UpdateTerms.checkVersioned(resource, decoded);
    }
    Review change = new Review(resource, part, key, SystemFields.kept(decoded, old), old, options);
    Tree admitted = server.admission().admittedUpdate(change, server.store());
    Tree prepared = prepared(resource, part, enabled(admitted, change), old);
    escalation.check(change.of(prepared));
    check(change.of(prepared));
    if (prepared.equals(old) && !manner.stores()) {
      return old;
    }
    server.admission().check(change.of(prepared), server.store());
    Tree meant = server.kinds().strategyOf(resource).credited(decoded);
    Sent sent = new Sent(key, resource, old, meant);
    if (options.dryRun()) {
      return credited(told(resource, prepared), sent, manner.credit());
    }
    manner.credit().give(server.owners(), sent);
    boolean held = NamespaceDeletion.isHeld(key, prepared);
    return Deletion.isDue(prepared) && !held
        ? removed(key, prepared, options)
        : put(key, resource, prepared);
  }

  // Events are kept under one name and written under two.
  private static ObjectKey named(Resource resource, ObjectKey key) {
    return resource.groupResource().equals(key.resource())
        ? key
        : new ObjectKey(resource.groupResource(), key.namespace(), key.name());
  }

  // Our own components make pods of templates that have passed already.
  private Tree enabled(Tree object, Review write) {
    boolean asked = write.part() != Part.STATUS && write.options() != WriteOptions.COMPONENT;
    return asked ? DisabledFields.without(write.resource(), object, write.old()) : object;
  }

  private Tree told(Resource resource, Tree object) {
    return Versions.in(resource, Versions.kept(server.catalog(), resource, object));
  }

  private Tree put(ObjectKey key, Resource resource, Tree object) {
    Tree stored = Versions.kept(server.catalog(), resource, object);
    return Versions.in(resource, server.store().put(key, stored));
  }

  // Our own components write statuses as the server reads them.
  private Tree decoded(Tree object, Review change) {
    boolean isRead =
        change.part() == Part.STATUS
            && change.options() == WriteOptions.COMPONENT
            && !change.resource().isCustom();
    return isRead
        ? object
        : server.gate().decoded(object, change.old(), change.resource(), change.options());
  }

  /** What replaces nothing is created where its kind allows it. */
  private Tree createdByUpdate(Tree object, Review change) {
    Part part = change.part();
    WriteOptions options = change.options();
    if (!UpdateTerms.create(change.resource(), part)) {
      throw ApiError.notFound(change.key());
    }
    // Whatever version it names, there is none to compare it with.
    Tree unread = object.without("metadata", "resourceVersion");
    return part == Part.OBJECT
        ? create(unread, options)
        : create(unread, part, options, usual(part, options));
  }

  private void check(Review change) {
    Resource resource = change.resource();
    switch (change.part()) {
      case OBJECT -> {
        boolean trusted = isTrusted(change.options());
        server.gate().checkUpdate(resource, change.object(), change.old(), trusted);
        checkAnnotations(resource, change.object());
        warn(resource, change.object(), change.old(), change.options());
      }
      case STATUS -> {
        server.gate().checkStatus(resource, change.object(), change.old(), change.options());
        if (change.options() != WriteOptions.COMPONENT) {
          StatusWarnings.of(change.object()).forEach(change.options().warnings());
        }
      }
      case SCALE, RESIZE, EPHEMERAL_CONTAINERS, APPROVAL, FINALIZE ->
          server.gate().checkPart(resource, change.part(), change.object(), change.old());
    }
  }

  private void checkAnnotations(Resource resource, Tree object) {
    if (Versions.isAnnotated(resource)) {
      Tree kept = Versions.kept(server.catalog(), resource, object);
      server.gate().checkCreate(server.gate().resourceOf(kept), kept, kept, false);
    }
  }

  // Who takes away the last finalizer sees once more who managed what.
  private Tree removed(ObjectKey key, Tree object, WriteOptions options) {
    Tree managers = options == WriteOptions.COMPONENT ? Tree.ABSENT : server.owners().listed(key);
    return SystemFields.withManaged(server.store().remove(key, object), managers);
  }

  private boolean isTrusted(WriteOptions options) {
    return options == WriteOptions.COMPONENT && !server.admission().mutates();
  }

  private Written written(Author author, Tree old, Tree decoded) {
    return new Written(author, server.clock().nowMicros(), old, decoded);
  }

  private Tree prepared(Resource resource, Part part, Tree object, Tree old) {
    Strategy strategy = server.kinds().strategyOf(resource);
    Tree now = Tree.of(Timestamps.ofSeconds(server.clock().nowMicros() / 1_000_000));
    return switch (part) {
      case OBJECT -> strategy.dated(strategy.preparedForUpdate(object, old), old, now);
      case SCALE -> strategy.preparedForUpdate(object, old);
      case STATUS -> {
        Tree reset = ResetFields.kept(resource, object, old);
        yield strategy.dated(strategy.preparedForStatusUpdate(reset, old), old, now);
      }
      case APPROVAL -> CertificateRequestStrategy.decided(strategy.dated(object, old, now), old);
      case FINALIZE -> object.with(old.at("status"), "status");
      case RESIZE -> strategy.preparedForUpdate(PodParts.resized(object, old), old);
      case EPHEMERAL_CONTAINERS ->
          strategy.preparedForUpdate(PodParts.withEphemeralContainers(object, old), old);
    };
  }

  // As extractResourceName in admission/errors.go: names are made up after plugins changed things.
  private static ObjectKey asked(Resource resource, Tree object) {
    ObjectKey key = key(resource, object);
    return key.name().isEmpty()
        ? new ObjectKey(
            key.resource(), key.namespace(), object.text("", "metadata", "generateName"))
        : key;
  }

  // As Create in store.go, which tries other names as often.
  private Tree named(Resource resource, Tree object) {
    String base = object.text("", "metadata", "generateName");
    boolean isNamed = !object.text("", "metadata", "name").isEmpty();
    if (isNamed || base.isEmpty()) {
      return object;
    }
    Tree named = object;
    for (int tried = 0; tried < MOST_NAMES; tried++) {
      named = object.with(Tree.of(server.names().generated(base)), "metadata", "name");
      if (!server.store().get(key(resource, named)).isPresent()) {
        return named;
      }
    }
    return named;
  }

  /** What a request is about; of a version on its way out it warns, whatever comes of it. */
  private Resource requested(Tree object, Part part, WriteOptions options) {
    if (part == Part.OBJECT && options != WriteOptions.COMPONENT) {
      Warnings.ofVersion(server.catalog(), object).forEach(options.warnings());
    }
    return server.gate().resourceOf(object);
  }

  private void warn(Resource resource, Tree object, Tree old, WriteOptions options) {
    if (options != WriteOptions.COMPONENT) {
      List<String> said =
          old.isPresent()
              ? Warnings.onUpdate(resource, object, old)
              : Warnings.onCreate(resource, object);
      said.forEach(options.warnings());
    }
  }

  static ObjectKey key(Resource resource, Tree object) {
    String namespace = resource.namespaced() ? object.text("default", "metadata", "namespace") : "";
    return new ObjectKey(resource.keptAs(), namespace, object.text("", "metadata", "name"));
  }
}
