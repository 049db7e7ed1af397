package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Refuses what would use more than a quota of its namespace allows, and counts what is let in.
 *
 * <p>Follows {@code CheckRequest} in {@code apiserver/pkg/admission/plugin/resourcequota
 * /controller.go}, v1.37. Of a quota only what its status says counts: a new one has no effect
 * until its controller has looked at it.
 */
final class QuotaAdmission implements ReviewPlugin {
  // As validationSet in evaluator/core/pods.go.
  private static final Set<String> MUST_BE_SAID =
      new TreeSet<>(
          List.of(
              "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"));

  private final Clock clock;

  QuotaAdmission(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void check(Review review, Store store) {
    String namespace = review.key().namespace();
    if (namespace.isEmpty() || !isCounted(review)) {
      return;
    }
    Map<Tree, Quantities> deltas = new LinkedHashMap<>();
    for (Tree quota : store.list(Resources.RESOURCE_QUOTAS, namespace)) {
      Quantities delta = delta(review, quota);
      if (!delta.isEmpty()) {
        deltas.put(quota, delta);
      }
    }
    Map<ObjectKey, Tree> changed = new LinkedHashMap<>();
    deltas.forEach(
        (quota, delta) -> {
          String name = quota.text("", "metadata", "name");
          ObjectKey key = new ObjectKey(Resources.RESOURCE_QUOTAS, namespace, name);
          changed.put(key, charged(review, quota, delta));
        });
    if (!review.options().dryRun()) {
      changed.forEach(store::put);
    }
  }

  // As Handles of the evaluators.
  private static boolean isCounted(Review review) {
    return switch (review.key().resource()) {
      case "events", "events.events.k8s.io" -> false;
      case "pods" ->
          review.isCreate()
              || review.part() == Part.RESIZE
              || review.part() == Part.OBJECT
                  && isBounded(review.old()) != isBounded(review.object());
      case "services" -> review.part() == Part.OBJECT;
      case "persistentvolumeclaims" -> review.part() == Part.OBJECT || review.part() == Part.STATUS;
      default -> review.isCreate();
    };
  }

  private static boolean isBounded(Tree pod) {
    return pod.number(-1, "spec", "activeDeadlineSeconds") >= 0;
  }

  /**
   * What the write uses more than before of what the quota limits; nothing where it is no matter.
   */
  private Quantities delta(Review review, Tree quota) {
    String resource = review.key().resource();
    Quantities hard = Quantities.of(quota.at("status", "hard"));
    Set<String> limited = QuotaUsage.relevant(resource, hard.names());
    if (limited.isEmpty() || !QuotaScope.covers(quota, resource, review.object())) {
      return Quantities.NONE;
    }
    String name = quota.text("", "metadata", "name");
    if (resource.equals(Resources.PODS)) {
      requireAmounts(review, name, limited);
    }
    Quantities used = Quantities.of(quota.at("status", "used"));
    if (!used.names().containsAll(limited)) {
      throw review.forbidden(
          "status unknown for quota: " + name + ", resources: " + String.join(",", limited));
    }
    Quantities usage = QuotaUsage.of(resource, review.object(), clock.nowMicros());
    if (!review.isCreate() && QuotaScope.covers(quota, resource, review.old())) {
      usage = usage.minusToZero(QuotaUsage.of(resource, review.old(), clock.nowMicros()));
    }
    return usage.only(hard.names()::contains).withoutZeros();
  }

  private static Tree charged(Review review, Tree quota, Quantities delta) {
    Quantities hard = Quantities.of(quota.at("status", "hard"));
    Quantities used = Quantities.of(quota.at("status", "used"));
    Quantities sum = used.plus(delta);
    Set<String> exceeded = sum.only(delta.names()::contains).exceeding(hard);
    if (!exceeded.isEmpty() && review.part() != Part.STATUS) {
      throw review.forbidden(
          "exceeded quota: "
              + quota.text("", "metadata", "name")
              + ", requested: "
              + delta.only(exceeded::contains)
              + ", used: "
              + used.only(exceeded::contains)
              + ", limited: "
              + hard.only(exceeded::contains));
    }
    return quota.with(sum.toTree(), "status", "used");
  }

  // As Constraints in evaluator/core/pods.go.
  private static void requireAmounts(Review review, String quota, Set<String> limited) {
    Tree spec = review.object().at("spec");
    if (!spec.object("resources").isEmpty()) {
      return;
    }
    Set<String> required = new TreeSet<>(limited);
    required.retainAll(MUST_BE_SAID);
    Map<String, Set<String>> missing = new TreeMap<>();
    List<Tree> containers = new ArrayList<>(spec.items("containers"));
    containers.addAll(spec.items("initContainers"));
    for (Tree container : containers) {
      Quantities said =
          QuotaUsage.compute(
              Quantities.of(container.at("resources", "requests")),
              Quantities.of(container.at("resources", "limits")));
      for (String name : required) {
        if (said.find(name).isEmpty()) {
          missing.computeIfAbsent(name, key -> new TreeSet<>()).add(container.text("", "name"));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw review.forbidden(
          "failed quota: "
              + quota
              + ": must specify "
              + missing.entrySet().stream()
                  .map(each -> each.getKey() + " for: " + String.join(",", each.getValue()))
                  .collect(Collectors.joining("; ")));
    }
  }
}
