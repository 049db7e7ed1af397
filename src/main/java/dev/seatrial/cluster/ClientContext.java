package dev.seatrial.cluster;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;

/**
 * What commands mean by themselves.
 *
 * @param namespace what they mean that name no namespace: that of the context in use
 * @param kubeconfig what commands have made of the kubeconfig; absent where none has changed it
 */
public record ClientContext(String namespace, Tree kubeconfig) {
  /** What commands mean to a cluster that was just made. */
  static final ClientContext NEW = of("default");

  /** A namespace, and nothing else of one's own. */
  public static ClientContext of(String namespace) {
    return new ClientContext(namespace, Tree.ABSENT);
  }

  Tree toTree() {
    return ObjectTree.of("namespace", Tree.of(namespace), "kubeconfig", kubeconfig);
  }

  static ClientContext read(Tree tree) {
    return new ClientContext(tree.text("default", "namespace"), tree.at("kubeconfig"));
  }
}
