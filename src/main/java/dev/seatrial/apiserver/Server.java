package dev.seatrial.apiserver;

import dev.seatrial.schema.Catalog;

/** What all who talk to one server share. */
record Server(
    Catalog catalog,
    Store store,
    Clock clock,
    Names names,
    Admission admission,
    Gate gate,
    Deletion deletion,
    FieldOwners owners) {

  static Server of(Catalog catalog, Store store, Clock clock, Names names) {
    FieldOwners owners = new FieldOwners();
    store.subscribe(
        change -> {
          if (change.kind() == Change.Kind.DELETED) {
            owners.forget(change.key());
          }
        });
    return new Server(
        catalog,
        store,
        clock,
        names,
        new Admission(names, clock),
        new Gate(catalog),
        new Deletion(store, clock),
        owners);
  }
}
