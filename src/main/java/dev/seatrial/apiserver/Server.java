package dev.seatrial.apiserver;

import dev.seatrial.authorization.Roles;
import dev.seatrial.schema.Catalog;

/** What all who talk to one server share. */
record Server(
    ServedKinds kinds,
    Store store,
    Clock clock,
    Names names,
    Admission admission,
    Deletion deletion,
    FieldOwners owners,
    History history,
    WriteGuard guard,
    Completion completion,
    SystemObjects systemObjects,
    Access access) {

  static Server of(Catalog catalog, Store store, Clock clock, Names names) {
    // First of all who hear of changes: when others do, they can be asked about.
    History history = new History(store, clock);
    FieldOwners owners = new FieldOwners(store::get);
    ServedKinds kinds = new ServedKinds(catalog, store);
    SystemObjects systemObjects = new SystemObjects(kinds, store, owners, clock);
    store.originates(systemObjects::of);
    store.subscribe(
        change -> {
          if (change.key().resource().equals(Resources.CUSTOM_RESOURCE_DEFINITIONS)) {
            kinds.refresh();
          }
          if (change.kind() == Change.Kind.DELETED) {
            owners.forget(change.key());
          }
        });
    return new Server(
        kinds,
        store,
        clock,
        names,
        Admission.of(kinds, store, clock, names),
        new Deletion(store, clock),
        owners,
        history,
        new WriteGuard(),
        new Completion(),
        systemObjects,
        new Access(new Roles(new StoredRoles(store))));
  }

  /** The same with other names for new objects. */
  Server drawing(Names own) {
    return new Server(
        kinds,
        store,
        clock,
        own,
        admission,
        deletion,
        owners,
        history,
        guard,
        completion,
        systemObjects,
        access);
  }

  Catalog catalog() {
    return kinds.catalog();
  }

  Gate gate() {
    return kinds.gate();
  }
}
