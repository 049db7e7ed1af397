package dev.seatrial.kubectl.apply;

import dev.seatrial.apiserver.Api;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KlogLine;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code --prune} takes away: applied objects of some kinds that nobody applied this time. */
// As prune.go in kubectl/pkg/util/prune and in kubectl/pkg/cmd/apply, v0.37.
final class PruneKinds {
  private static final List<String> USUAL =
      List.of(
          "core/v1/ConfigMap",
          "core/v1/Endpoints",
          "core/v1/PersistentVolumeClaim",
          "core/v1/Pod",
          "core/v1/ReplicationController",
          "core/v1/Secret",
          "core/v1/Service",
          "batch/v1/Job",
          "batch/v1/CronJob",
          "networking.k8s.io/v1/Ingress",
          "apps/v1/DaemonSet",
          "apps/v1/Deployment",
          "apps/v1/ReplicaSet",
          "apps/v1/StatefulSet",
          "core/v1/Namespace",
          "core/v1/PersistentVolume");

  private static final String DEPRECATED =
      "Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used"
          + " with the --namespace flag in a future release. To preserve the current behaviour,"
          + " list the resources you want to target explicitly in the --prune-allowlist flag.\n";

  private final Call call;
  private final List<Resource> kinds;
  private final Set<String> seen = new LinkedHashSet<>();
  private final Set<String> namespaces = new LinkedHashSet<>();

  private PruneKinds(Call call, List<Resource> kinds) {
    this.call = call;
    this.kinds = kinds;
  }

  /** The kinds of {@code --prune-allowlist}, or the usual ones. */
  static PruneKinds of(Call call) {
    List<String> allowed = call.flags().texts("prune-allowlist");
    List<Resource> kinds = new ArrayList<>();
    for (String word : allowed.isEmpty() ? USUAL : allowed) {
      kinds.add(kind(call.api().catalog(), word));
    }
    return new PruneKinds(call, kinds);
  }

  private static Resource kind(Catalog catalog, String word) {
    String[] parts = word.split("/", -1);
    if (parts.length != 3) {
      throw new KubectlError(
          "invalid GroupVersionKind format: " + word + ", please follow <group/version/kind>");
    }
    String group = parts[0].equals("core") ? "" : parts[0];
    String version = group.isEmpty() ? parts[1] : group + "/" + parts[1];
    return catalog
        .kind(version, parts[2])
        .orElseThrow(
            () ->
                new KubectlError(
                    "no matches for kind \"" + parts[2] + "\" in version \"" + version + "\""));
  }

  /** An object of the files. */
  void seen(Item item, Tree object) {
    seen.add(object.text("", "metadata", "uid"));
    if (item.resource().namespaced()) {
      namespaces.add(item.namespace());
    }
  }

  /** The objects that are to go, namespace by namespace. */
  List<Item> unseen() {
    List<Item> unseen = new ArrayList<>();
    if (call.flags().texts("prune-allowlist").isEmpty()) {
      KlogLine.warn(call, "prune.go:71", DEPRECATED);
    }
    for (String namespace : namespaces) {
      kinds.stream().filter(Resource::namespaced).forEach(kind -> add(unseen, kind, namespace));
    }
    kinds.stream().filter(kind -> !kind.namespaced()).forEach(kind -> add(unseen, kind, ""));
    return unseen;
  }

  private void add(List<Item> unseen, Resource kind, String namespace) {
    Api api = call.api();
    LabelSelector selector = selector();
    api.catalog()
        .deprecationWarning(kind.apiVersion(), kind.kind())
        .ifPresent(call::warnFromServer);
    for (Tree object : api.list(kind.groupResource(), namespace)) {
      boolean applied = object.at("metadata", "annotations", LastApplied.ANNOTATION).isPresent();
      boolean wanted = seen.contains(object.text("", "metadata", "uid"));
      if (applied && !wanted && selector.matches(object.at("metadata", "labels"))) {
        String name = object.text("", "metadata", "name");
        unseen.add(new Item(kind, namespace, name, "", object));
      }
    }
  }

  private LabelSelector selector() {
    try {
      return LabelSelector.parse(call.flags().text("selector"));
    } catch (MalformedTextException malformed) {
      throw new KubectlError(malformed.reason());
    }
  }
}
