package dev.seatrial.authorization;

import dev.seatrial.tree.Tree;
import java.util.Collection;

/** Where the roles and bindings of a cluster are kept. */
public interface RoleStore {
  /**
   * The objects of a resource.
   *
   * @param resource with its group: {@code rolebindings.rbac.authorization.k8s.io}
   * @param namespace empty for all of them
   */
  Collection<Tree> list(String resource, String namespace);

  /** One of them, or {@link Tree#ABSENT}. */
  Tree get(String resource, String namespace, String name);
}
