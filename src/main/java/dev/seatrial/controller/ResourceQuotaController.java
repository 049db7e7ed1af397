package dev.seatrial.controller;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.Change;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.QuotaScope;
import dev.seatrial.apiserver.QuotaUsage;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.reconcile.Reconciler;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Counts what the objects of a namespace use of its quotas: at first, when something goes, and
 * every five minutes. What comes is counted by the API server as it lets it in.
 *
 * <p>Follows {@code syncResourceQuota} in {@code pkg/controller/resourcequota
 * /resource_quota_controller.go} and {@code CalculateUsage} in {@code
 * apiserver/pkg/quota/v1/resources.go}, v1.37.
 */
public final class ResourceQuotaController implements Reconciler {
  private static final Duration RESYNC = Duration.ofMinutes(5);
  private static final String COUNT = "count/";
  private static final List<String> CORE =
      List.of(
          Resources.CONFIG_MAPS,
          Resources.PERSISTENT_VOLUME_CLAIMS,
          Resources.PODS,
          Resources.REPLICATION_CONTROLLERS,
          Resources.RESOURCE_QUOTAS,
          "secrets",
          Resources.SERVICES);

  private final Api api;

  /** A controller on an API server. */
  public ResourceQuotaController(Api api) {
    this.api = api;
  }

  @Override
  public String name() {
    return "resource-quota-controller";
  }

  @Override
  public void concerned(Change change, Consumer<ObjectKey> keys) {
    String resource = change.key().resource();
    boolean quota = resource.equals(Resources.RESOURCE_QUOTAS);
    if (quota && !limits(change.before()).equals(limits(change.after()))) {
      keys.accept(change.key());
    }
    Collection<Tree> quotas = api.list(Resources.RESOURCE_QUOTAS, change.key().namespace());
    if (quotas.isEmpty() || change.kind() != Change.Kind.DELETED && !frees(change)) {
      return;
    }
    for (Tree found : quotas) {
      Set<String> hard = Quantities.of(found.at("status", "hard")).names();
      if (!QuotaUsage.relevant(resource, hard).isEmpty()) {
        keys.accept(api.keyOf(found));
      }
    }
  }

  private static Quantities limits(Tree quota) {
    return Quantities.of(quota.at("spec", "hard"));
  }

  // As DefaultUpdateFilter in pkg/quota/v1/install/update_filter.go; it compares where two amounts
  // of a claim are kept, not the amounts, so that every update of a claim counts.
  private boolean frees(Change change) {
    if (change.kind() != Change.Kind.MODIFIED) {
      return false;
    }
    return switch (change.key().resource()) {
      case Resources.PODS -> freesOfPod(change.before(), change.after());
      case Resources.SERVICES ->
          !change.before().text("", "spec", "type").equals(change.after().text("", "spec", "type"));
      case Resources.PERSISTENT_VOLUME_CLAIMS -> true;
      default -> false;
    };
  }

  private boolean freesOfPod(Tree before, Tree after) {
    long now = api.clock().nowMicros();
    return isBounded(before) != isBounded(after)
        || isResized(before, after)
        || QuotaUsage.isCounted(before, now) && !QuotaUsage.isCounted(after, now);
  }

  private static boolean isResized(Tree before, Tree after) {
    return Stream.of("containerStatuses", "initContainerStatuses")
        .anyMatch(
            list ->
                before.items("status", list).stream()
                    .anyMatch(status -> isResized(status, after.items("status", list))));
  }

  private static boolean isResized(Tree status, List<Tree> later) {
    return later.stream()
        .filter(other -> other.at("name").equals(status.at("name")))
        .anyMatch(other -> !other.at("resources").equals(status.at("resources")));
  }

  private static boolean isBounded(Tree pod) {
    return pod.number(-1, "spec", "activeDeadlineSeconds") >= 0;
  }

  @Override
  public void reconcile(ObjectKey key, Requeue requeue) {
    Optional<Tree> found = api.find(key);
    if (found.isEmpty()) {
      return;
    }
    requeue.after(RESYNC);
    Tree quota = found.get();
    Quantities hard = limits(quota);
    Quantities before = Quantities.of(quota.at("status", "used"));
    Quantities used = used(quota, hard.names()).plusMissing(before).only(hard.names()::contains);
    boolean known = quota.at("status", "used").isPresent();
    if (!known || !hard.equals(Quantities.of(quota.at("status", "hard"))) || !used.equals(before)) {
      Tree status = ObjectTree.of("hard", hard.toTree(), "used", used.toTree());
      api.updateStatus(quota.with(status, "status"));
    }
  }

  private Quantities used(Tree quota, Set<String> names) {
    String namespace = quota.text("", "metadata", "namespace");
    Quantities sum = Quantities.NONE;
    for (String resource : counted(names)) {
      Set<String> limited = QuotaUsage.relevant(resource, names);
      for (String name : limited) {
        sum = sum.plus(Quantities.NONE.with(name, Quantity.ZERO));
      }
      for (Tree object : api.list(resource, namespace)) {
        if (QuotaScope.covers(quota, resource, object)) {
          Quantities usage = QuotaUsage.of(resource, object, api.clock().nowMicros());
          sum = sum.plus(usage.only(limited::contains));
        }
      }
    }
    return sum;
  }

  // Events are never counted, as ignoredResources in evaluator/core/registry.go.
  private static Set<String> counted(Set<String> names) {
    Set<String> resources = new TreeSet<>(CORE);
    for (String name : names) {
      if (name.startsWith(COUNT) && !name.startsWith("events", COUNT.length())) {
        resources.add(name.substring(COUNT.length()));
      }
    }
    return resources;
  }
}
