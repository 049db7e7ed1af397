package dev.seatrial.apiserver;

import dev.seatrial.object.Quantities;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives containers the defaults of the limit ranges of their namespace, and refuses what is out of
 * range.
 *
 * <p>Follows {@code plugin/pkg/admission/limitranger/admission.go}, v1.37.
 */
final class LimitRanger implements AdmissionPlugin, ReviewPlugin {
  private static final String ANNOTATION = "kubernetes.io/limit-ranger";

  @Override
  public Tree admitted(ObjectKey key, Tree object, Store store) {
    if (!key.resource().equals(Resources.PODS)) {
      return object;
    }
    Tree pod = object;
    for (Tree range : store.list(Resources.LIMIT_RANGES, key.namespace())) {
      pod = defaulted(pod, range);
    }
    return pod;
  }

  private static Tree defaulted(Tree pod, Tree range) {
    Quantities requests = Quantities.NONE;
    Quantities limits = Quantities.NONE;
    for (Tree limit : range.items("spec", "limits")) {
      if (limit.text("", "type").equals("Container")) {
        requests = Quantities.of(limit.at("defaultRequest")).plusMissing(requests);
        limits = Quantities.of(limit.at("default")).plusMissing(limits);
      }
    }
    List<String> notes = new ArrayList<>();
    Filling filling = new Filling(requests, limits, notes);
    Tree spec = pod.at("spec");
    spec = filling.filled(spec, "containers", "container");
    spec = filling.filled(spec, "initContainers", "init container");
    if (notes.isEmpty()) {
      return pod;
    }
    Tree note = Tree.of("LimitRanger plugin set: " + String.join("; ", notes));
    return pod.with(spec, "spec").with(note, "metadata", "annotations", ANNOTATION);
  }

  /** What containers get that say nothing, and the notes of what they got. */
  private record Filling(Quantities requests, Quantities limits, List<String> notes) {
    Tree filled(Tree spec, String list, String what) {
      if (!(spec.at(list) instanceof ListTree containers)) {
        return spec;
      }
      return spec.with(
          Tree.of(containers.values().stream().map(each -> filled(each, what)).toList()), list);
    }

    private Tree filled(Tree container, String what) {
      ObjectTree resources = container.object("resources");
      Quantities ownRequests = Quantities.of(resources.at("requests"));
      Quantities ownLimits = Quantities.of(resources.at("limits"));
      String name = container.text("", "name");
      note(requests, ownRequests, " request for " + what + " " + name);
      note(limits, ownLimits, " limit for " + what + " " + name);
      Tree changed = set(resources, "limits", ownLimits.plusMissing(limits));
      changed = set(changed, "requests", ownRequests.plusMissing(requests));
      return container.with(changed, "resources");
    }

    private static Tree set(Tree resources, String field, Quantities all) {
      return all.isEmpty() ? resources : resources.with(all.toTree(), field);
    }

    private void note(Quantities defaults, Quantities own, String words) {
      Set<String> names = new LinkedHashSet<>(defaults.names());
      names.removeAll(own.names());
      if (!names.isEmpty()) {
        notes.add(String.join(", ", names) + words);
      }
    }
  }

  @Override
  public void check(Review review, Store store) {
    boolean pods = review.isOf(Resources.PODS);
    boolean claims =
        review.isOf(Resources.PERSISTENT_VOLUME_CLAIMS) && review.part() == Part.OBJECT;
    boolean looked =
        review.part() == Part.RESIZE || review.part() == Part.OBJECT && review.isCreate();
    boolean going = review.old().at("metadata", "deletionTimestamp").isPresent();
    if (going || !claims && !(pods && looked)) {
      return;
    }
    for (Tree range : store.list(Resources.LIMIT_RANGES, review.key().namespace())) {
      List<String> errors =
          pods
              ? LimitChecks.ofPod(range, review.object().at("spec"))
              : LimitChecks.ofClaim(range, review.object().at("spec"));
      if (!errors.isEmpty()) {
        throw review.forbidden(aggregate(errors));
      }
    }
  }

  // As NewAggregate in apimachinery's pkg/util/errors: each once, in brackets where several.
  private static String aggregate(List<String> errors) {
    Set<String> once = new LinkedHashSet<>(errors);
    String joined = String.join(", ", once);
    return once.size() == 1 ? joined : "[" + joined + "]";
  }
}
