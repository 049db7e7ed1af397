package dev.seatrial.kustomize;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which resources come out: what others need first, webhooks last. */
// As SortOrderTransformer.go in kustomize/api, v0.21.
final class LegacyOrder {
  private static final List<String> FIRST =
      List.of(
          "Namespace",
          "ResourceQuota",
          "StorageClass",
          "CustomResourceDefinition",
          "ServiceAccount",
          "PodSecurityPolicy",
          "Role",
          "ClusterRole",
          "RoleBinding",
          "ClusterRoleBinding",
          "ConfigMap",
          "Secret",
          "Endpoints",
          "Service",
          "LimitRange",
          "PriorityClass",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "Deployment",
          "StatefulSet",
          "CronJob",
          "PodDisruptionBudget");
  private static final List<String> LAST =
      List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

  private final List<String> first;
  private final List<String> last;

  private LegacyOrder(List<String> first, List<String> last) {
    this.first = first;
    this.last = last;
  }

  /** Sorts as {@code sortOptions} say, or in this order where they say nothing. */
  static List<Resource> sorted(List<Resource> resources, Tree options) {
    String order = options.text("", "order");
    Tree kinds = options.at("legacySortOptions");
    if (options.isPresent() && !order.equals("legacy") && !order.equals("fifo")) {
      throw new KustomizeException("the field 'sortOptions.order' must be one of [fifo, legacy]");
    }
    if (order.equals("fifo") && kinds.isPresent()) {
      throw new KustomizeException(
          "the field 'sortOptions.legacySortOptions' is set but the selected sort order is 'fifo',"
              + " not 'legacy'");
    }
    if (order.equals("fifo")) {
      return resources;
    }
    LegacyOrder legacy =
        kinds.isPresent()
            ? new LegacyOrder(names(kinds.items("orderFirst")), names(kinds.items("orderLast")))
            : new LegacyOrder(FIRST, LAST);
    List<Resource> sorted = new ArrayList<>(resources);
    sorted.sort(Comparator.comparing(Resource::currentId, legacy::compare));
    return sorted;
  }

  private static List<String> names(List<Tree> kinds) {
    return kinds.stream().map(Scalars::text).toList();
  }

  private int compare(ResourceId one, ResourceId other) {
    if (one.type().equals(other.type())) {
      return sortText(one).compareTo(sortText(other));
    }
    int ranks = Integer.compare(rank(one), rank(other));
    if (ranks != 0) {
      return ranks;
    }
    int texts = one.type().sortText().compareTo(other.type().sortText());
    boolean namespaces =
        one.type().kind().equals("Namespace")
            && other.type().kind().equals("Namespace")
            && (one.type().group().isEmpty() || other.type().group().isEmpty());
    return namespaces ? -texts : texts;
  }

  private int rank(ResourceId id) {
    int behind = last.indexOf(id.type().kind());
    int before = first.indexOf(id.type().kind());
    return behind >= 0 ? 1 + behind : before < 0 ? 0 : before - first.size();
  }

  private static String sortText(ResourceId id) {
    return id.type()
        + "|"
        + (id.namespace().isEmpty() ? "~X" : id.namespace())
        + "|"
        + (id.name().isEmpty() ? "~N" : id.name());
  }
}
