package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The admission plugins that stand between a request and the store.
 *
 * <p>The order follows {@code AllOrderedPlugins} in {@code pkg/kubeapiserver/options/plugins.go},
 * v1.37.
 */
final class Admission {
  private final List<AdmissionPlugin> plugins;

  Admission(Names names) {
    plugins =
        List.of(
            new NamespaceLifecycle(),
            new ServiceAccountAdmission(names),
            new PriorityAdmission(),
            new DefaultTolerationSeconds(),
            new ServiceAllocation());
  }

  Tree admitted(ObjectKey key, Tree object, Store store) {
    Tree admitted = object;
    for (AdmissionPlugin plugin : plugins) {
      admitted = plugin.admitted(key, admitted, store);
    }
    return admitted;
  }
}
