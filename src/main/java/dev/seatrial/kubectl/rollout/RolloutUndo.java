package dev.seatrial.kubectl.rollout;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Patch;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.Failures;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.LastApplied;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.describe.PodTemplateSection;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** {@code kubectl rollout undo}. */
// As cmd/rollout/rollout_undo.go and polymorphichelpers/rollback.go in kubectl/pkg, v0.37.
public final class RolloutUndo implements Verb {
  private static final String HASH = "pod-template-hash";
  private static final String APPLIED =
      "Warning: resource %s was previously managed with 'kubectl apply'. Rolling back will not"
          + " update the "
          + LastApplied.ANNOTATION
          + " annotation, which may cause unexpected behavior on future 'kubectl apply'"
          + " operations. Consider using 'kubectl apply' with your previous configuration file"
          + " instead.\n";

  /** What stays as it is on the deployment. */
  private static final List<String> KEPT =
      List.of(
          LastApplied.ANNOTATION,
          Revisions.ANNOTATION,
          "deployment.kubernetes.io/revision-history",
          "deployment.kubernetes.io/desired-replicas",
          "deployment.kubernetes.io/max-replicas",
          "deprecated.deployment.rollback.to");

  @Override
  public String name() {
    return "rollout undo";
  }

  @Override
  public void describe(FlagSet flags) {
    FlagGroups.dryRun(FlagGroups.output(Rollouts.describe(flags))).number("to-revision", 0);
  }

  @Override
  public int run(Call call) {
    Rollouts.query(call).visit(item -> undo(call, item));
    return 0;
  }

  private static void undo(Call call, Item item) {
    if (LastApplied.of(item.tree()).isPresent()) {
      call.err(APPLIED.formatted(item.path()));
    }
    if (!Rollouts.isWorkload(item)) {
      throw Rollouts.none("rollbacker", "rollbacker", item);
    }
    long revision = call.flags().number("to-revision");
    SortedMap<Long, Tree> kept = Revisions.keptFor(call, item);
    Tree target = target(item, kept, revision);
    boolean deployment = item.resource().kind().equals("Deployment");
    Tree template = deployment ? target.at("spec", "template") : Revisions.template(item, target);
    if (call.dryRun() == DryRun.CLIENT) {
      call.printTyped(item.tree(), PodTemplateSection.unaligned(template));
      return;
    }
    String operation =
        deployment ? roll(call, item, target) : restore(call, item, target, template);
    call.forgetPrinters();
    call.printTyped(item.tree(), operation);
  }

  private static Tree target(Item item, SortedMap<Long, Tree> kept, long revision) {
    if (revision != 0) {
      Tree found = kept.getOrDefault(revision, Tree.ABSENT);
      if (!found.isPresent()) {
        throw new KubectlError("unable to find specified revision " + revision + " in history");
      }
      return found;
    }
    List<Tree> all = new ArrayList<>(kept.values());
    if (all.size() < 2) {
      throw new KubectlError(
          item.resource().kind().equals("Deployment")
              ? "no rollout history found for deployment \"" + item.name() + "\""
              : "no last revision to roll back to");
    }
    return all.get(all.size() - 2);
  }

  private static String skipped(Call call) {
    long revision = call.flags().number("to-revision");
    return "skipped rollback (current template already matches revision " + revision + ")";
  }

  private static String roll(Call call, Item item, Tree target) {
    if (item.tree().flag(false, "spec", "paused")) {
      throw new KubectlError(
          "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume'"
              + " and try again");
    }
    Tree template = target.at("spec", "template").without("metadata", "labels", HASH);
    if (template.equals(item.tree().at("spec", "template").without("metadata", "labels", HASH))) {
      return skipped(call);
    }
    Tree patch =
        ListTree.of(
            replace("/spec/template", template),
            replace("/metadata/annotations", annotations(item.tree(), target)));
    patch(call, item, new Patch(Patch.Type.JSON, patch));
    return "rolled back";
  }

  private static Tree replace(String path, Tree value) {
    return new ObjectBuilder().put("op", "replace").put("path", path).put("value", value).build();
  }

  private static ObjectTree annotations(Tree deployment, Tree target) {
    ObjectTree before = deployment.object("metadata", "annotations");
    ObjectTree there = target.object("metadata", "annotations");
    ObjectBuilder annotations = new ObjectBuilder();
    KEPT.forEach(key -> annotations.put(key, before.at(key)));
    for (String key : there.names()) {
      annotations.put(key, KEPT.contains(key) ? Tree.ABSENT : there.at(key));
    }
    return annotations.build();
  }

  private static String restore(Call call, Item item, Tree target, Tree template) {
    if (template.equals(item.tree().at("spec", "template"))) {
      return skipped(call);
    }
    patch(call, item, Patch.strategic(target.at("data")));
    return "rolled back";
  }

  private static void patch(Call call, Item item, Patch patch) {
    try {
      call.api().patch(item.key(), patch, call.writing());
    } catch (ApiError refusal) {
      long revision = call.flags().number("to-revision");
      throw Failures.explained("failed restoring revision " + revision, refusal);
    }
  }
}
