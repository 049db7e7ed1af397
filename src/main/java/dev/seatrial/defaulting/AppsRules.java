package dev.seatrial.defaulting;

import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.UnaryOperator;

/** Workloads, as {@code pkg/apis/apps/v1/defaults.go} of v1.37 has them. */
final class AppsRules {
  private static final String ROLLING = "RollingUpdate";
  private static final String ROLLING_UPDATE = "rollingUpdate";
  private static final String STRATEGY = "updateStrategy";
  private static final String MAX_UNAVAILABLE = "maxUnavailable";
  private static final String MAX_SURGE = "maxSurge";
  private static final String REPLICAS = "replicas";
  private static final String HISTORY = "revisionHistoryLimit";
  private static final int REVISIONS = 10;
  private static final int PROGRESS_SECONDS = 600;
  // The first minor in which the feature MaxUnavailableStatefulSet is on.
  private static final int STATEFUL_SET_UNAVAILABLE = 37;

  private AppsRules() {}

  static List<Rule> all(KubernetesVersion version) {
    boolean unavailable = version.minor() >= STATEFUL_SET_UNAVAILABLE;
    return List.of(
        spec("Deployment", AppsRules::deployment),
        spec("DaemonSet", AppsRules::daemonSet),
        spec("StatefulSet", spec -> statefulSet(spec, unavailable)),
        spec("ReplicaSet", spec -> spec.unset(REPLICAS, 1)));
  }

  private static Rule spec(String kind, UnaryOperator<Filling> steps) {
    return Rule.of(
        "apps/v1." + kind,
        object -> object.struct("spec", spec -> steps.apply(Filling.of(spec)).done()));
  }

  private static Filling deployment(Filling spec) {
    return spec.unset(REPLICAS, 1)
        .struct("strategy", strategy -> rolling(strategy, Tree.of("25%"), Tree.of("25%")))
        .unset(HISTORY, REVISIONS)
        .unset("progressDeadlineSeconds", PROGRESS_SECONDS);
  }

  private static Filling daemonSet(Filling spec) {
    return spec.struct(STRATEGY, strategy -> rolling(strategy, Tree.of(1), Tree.of(0)))
        .unset(HISTORY, REVISIONS);
  }

  private static ObjectTree rolling(ObjectTree strategy, Tree unavailable, Tree surge) {
    Filling filling = Filling.of(strategy).empty("type", ROLLING);
    if (filling.is("type", ROLLING)) {
      filling.struct(
          ROLLING_UPDATE,
          update ->
              Filling.of(update)
                  .unset(MAX_UNAVAILABLE, unavailable)
                  .unset(MAX_SURGE, surge)
                  .done());
    }
    // As conversion does with the parts that another strategy has no use for.
    return filling
        .pointer(
            ROLLING_UPDATE,
            update -> Filling.of(update).unset(MAX_UNAVAILABLE, 0).unset(MAX_SURGE, 0).done())
        .done();
  }

  private static Filling statefulSet(Filling spec, boolean unavailable) {
    return spec.empty("podManagementPolicy", "OrderedReady")
        .struct(STRATEGY, strategy -> statefulStrategy(strategy, unavailable))
        .struct(
            "persistentVolumeClaimRetentionPolicy",
            policy ->
                Filling.of(policy)
                    .empty("whenDeleted", "Retain")
                    .empty("whenScaled", "Retain")
                    .done())
        .each("volumeClaimTemplates", AppsRules::typed)
        .unset(REPLICAS, 1)
        .unset(HISTORY, REVISIONS);
  }

  // As Convert_apps_StatefulSetSpec_To_v1_StatefulSetSpec in conversion.go.
  private static ObjectTree typed(ObjectTree claim) {
    return Filling.of(claim).put("kind", "PersistentVolumeClaim").put("apiVersion", "v1").done();
  }

  private static ObjectTree statefulStrategy(ObjectTree strategy, boolean unavailable) {
    Filling filling = Filling.of(strategy);
    if (strategy.at("type").isEmpty()) {
      filling.set("type", Tree.of(ROLLING)).unset(ROLLING_UPDATE, ObjectTree.EMPTY);
    }
    if (!filling.is("type", ROLLING)) {
      return filling.done();
    }
    return filling
        .pointer(
            ROLLING_UPDATE,
            update -> {
              Filling steps = Filling.of(update).unset("partition", 0);
              return unavailable ? steps.unset(MAX_UNAVAILABLE, 1).done() : steps.done();
            })
        .done();
  }
}
