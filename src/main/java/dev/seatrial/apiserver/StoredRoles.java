package dev.seatrial.apiserver;

import dev.seatrial.authorization.RoleStore;
import dev.seatrial.tree.Tree;
import java.util.Collection;

/** The roles and bindings that are stored. */
record StoredRoles(Store store) implements RoleStore {
  @Override
  public Collection<Tree> list(String resource, String namespace) {
    return store.list(resource, namespace);
  }

  @Override
  public Tree get(String resource, String namespace, String name) {
    return store.get(new ObjectKey(resource, namespace, name));
  }
}
