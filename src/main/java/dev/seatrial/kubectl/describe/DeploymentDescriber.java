package dev.seatrial.kubectl.describe;

import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.KubeObject;
import dev.seatrial.object.ReplicaSet;
import dev.seatrial.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A deployment, with its replica sets. */
// As describeDeployment in describe.go.
final class DeploymentDescriber implements Describer {
  @Override
  public void describe(Described what, Description out) {
    Tree spec = what.object().at("spec");
    Multiline.names(what, out);
    out.field(0, "CreationTimestamp", Words.time(what.meta().creationTimestamp()));
    Multiline.metadata(what, out);
    out.field(0, "Selector", Selectors.text(spec.at("selector")));
    out.field(0, "Replicas", replicas(spec, what.object().at("status")));
    out.field(0, "StrategyType", spec.text("", "strategy", "type"));
    out.field(0, "MinReadySeconds", Words.number(spec, "minReadySeconds"));
    Tree rolling = spec.at("strategy", "rollingUpdate");
    if (!rolling.isUnset()) {
      String unavailable = Words.scalar(rolling.at("maxUnavailable"));
      String surge = Words.scalar(rolling.at("maxSurge"));
      out.field(
          0, "RollingUpdateStrategy", unavailable + " max unavailable, " + surge + " max surge");
    }
    PodTemplateSection.append(spec.at("template"), out);
    WorkloadDescribers.conditions(what.object(), out);
    replicaSets(what, out);
    EventSection.append(what, out);
  }

  private static String replicas(Tree spec, Tree status) {
    return "%s desired | %s updated | %s total | %s available | %s unavailable"
        .formatted(
            Words.number(spec, "replicas"),
            Words.number(status, "updatedReplicas"),
            Words.number(status, "replicas"),
            Words.number(status, "availableReplicas"),
            Words.number(status, "unavailableReplicas"));
  }

  // As GetAllReplicaSetsInChunks in kubectl/pkg/util/deployment/deployment.go, v0.37.
  private static void replicaSets(Described what, Description out) {
    List<ReplicaSet> sets =
        what.siblings(Resources.REPLICA_SETS).stream()
            .filter(set -> new KubeObject(set).isControlledBy(what.meta().uid()))
            .map(ReplicaSet::new)
            .sorted(Comparator.comparing((ReplicaSet set) -> set.object().creationTimestamp()))
            .toList();
    if (sets.isEmpty()) {
      return;
    }
    Tree template = bare(what.object().at("spec", "template"));
    Optional<ReplicaSet> fresh =
        sets.stream().filter(set -> bare(set.template()).equals(template)).findFirst();
    List<ReplicaSet> old = sets.stream().filter(set -> !fresh.equals(Optional.of(set))).toList();
    out.field(0, "OldReplicaSets", listed(old));
    out.field(0, "NewReplicaSet", listed(fresh.stream().toList()));
  }

  private static Tree bare(Tree template) {
    Tree bare = template.without("metadata", "labels", "pod-template-hash");
    return bare.at("metadata", "labels").isEmpty() ? bare.without("metadata", "labels") : bare;
  }

  private static String listed(List<ReplicaSet> sets) {
    return Words.orNone(
        sets.stream()
            .map(
                set ->
                    "%s (%d/%d replicas created)"
                        .formatted(set.object().name(), set.currentReplicas(), set.replicas()))
            .collect(Collectors.joining(", ")));
  }
}
