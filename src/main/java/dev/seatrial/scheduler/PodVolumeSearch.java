package dev.seatrial.scheduler;

import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.apiserver.Store;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Quantity;
import dev.seatrial.object.VolumeMatch;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a node can reach the volumes of one pod, and which volumes its waiting claims would get
 * there.
 *
 * <p>Follows {@code FindPodVolumes} in {@code plugins/volumebinding/binder.go}, v1.37.
 */
final class PodVolumeSearch implements NodeFilter {
  static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

  private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";
  private static final String ELSEWHERE = "node(s) didn't match PersistentVolume's node affinity";
  private static final String NO_VOLUMES =
      "node(s) didn't find available persistent volumes to bind";
  private static final String NO_SPACE = "node(s) did not have enough free storage";
  private static final String LOST =
      "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)";
  private static final Comparator<PersistentVolumeClaim> BY_SIZE =
      Comparator.comparing(claim -> claim.requested().orElse(Quantity.ZERO));

  private final Store store;
  private final List<PersistentVolumeClaim> bound;
  private final List<PersistentVolumeClaim> waiting;
  private final List<PersistentVolume> volumes;

  /**
   * A search for a pod.
   *
   * @param bound its claims that are bound
   * @param waiting its claims that wait for its node
   */
  PodVolumeSearch(
      Store store, List<PersistentVolumeClaim> bound, List<PersistentVolumeClaim> waiting) {
    this.store = store;
    this.bound = bound;
    this.waiting = waiting;
    this.volumes =
        waiting.isEmpty()
            ? List.of()
            : store.list(Resources.PERSISTENT_VOLUMES).stream().map(PersistentVolume::new).toList();
  }

  /** Whether no claim waits for the pod's node. */
  boolean isIdle() {
    return waiting.isEmpty();
  }

  /** What is found on a node. */
  private record Found(List<String> problems, PodVolumes volumes) {
    private static Found problem(String reason) {
      return new Found(List.of(reason), PodVolumes.NOTHING);
    }
  }

  @Override
  public Verdict check(NodeState node) {
    List<String> reasons = new ArrayList<>();
    boundProblem(node).filter(ELSEWHERE::equals).ifPresent(reasons::add);
    reasons.addAll(find(node).problems());
    boundProblem(node).filter(LOST::equals).ifPresent(reasons::add);
    return reasons.isEmpty() ? Verdict.FITS : Verdict.unresolvable(VolumeBinding.NAME, reasons);
  }

  /** What is to be done about the waiting claims if the pod goes to a node that will do. */
  PodVolumes on(NodeState node) {
    return find(node).volumes();
  }

  // As checkBoundClaims: the first claim that is wrong decides.
  private Optional<String> boundProblem(NodeState node) {
    for (PersistentVolumeClaim claim : bound) {
      Tree volume = store.get(new ObjectKey(VolumeClaims.VOLUMES, "", claim.volumeName()));
      if (!volume.isPresent()) {
        return Optional.of(LOST);
      }
      if (!reaches(node.tree(), new PersistentVolume(volume))) {
        return Optional.of(ELSEWHERE);
      }
    }
    return Optional.empty();
  }

  /** As CheckNodeAffinity in component-helpers/storage/volume/helpers.go. */
  static boolean reaches(Tree node, PersistentVolume volume) {
    Tree required = volume.tree().at("spec", "nodeAffinity", "required");
    return required.isUnset() || NodeTerms.anyMatches(required, node);
  }

  private Found find(NodeState node) {
    List<PersistentVolumeClaim> unbound = new ArrayList<>();
    List<PersistentVolumeClaim> provisions = new ArrayList<>();
    for (PersistentVolumeClaim claim : waiting) {
      String selected = claim.object().annotation(SELECTED_NODE).orElse("");
      if (selected.isEmpty()) {
        unbound.add(claim);
      } else if (selected.equals(node.name())) {
        provisions.add(claim);
      } else {
        return Found.problem(NO_VOLUMES);
      }
    }
    unbound.sort(BY_SIZE);
    List<PodVolumes.Binding> bindings = new ArrayList<>();
    List<PersistentVolume> left = new ArrayList<>(volumes);
    for (PersistentVolumeClaim claim : unbound) {
      Optional<PersistentVolume> match =
          new VolumeMatch(claim).reachable(left, volume -> reaches(node.tree(), volume));
      match.ifPresent(volume -> bindings.add(new PodVolumes.Binding(volume, claim)));
      match.ifPresentOrElse(left::remove, () -> provisions.add(claim));
    }
    return provisions.stream()
        .flatMap(claim -> provisionProblem(claim, node).stream())
        .findFirst()
        .map(Found::problem)
        .orElseGet(() -> new Found(List.of(), new PodVolumes(bindings, provisions)));
  }

  // As checkVolumeProvisions.
  private Optional<String> provisionProblem(PersistentVolumeClaim claim, NodeState node) {
    Tree storageClass = VolumeClaims.storageClass(claim, store);
    String provisioner = storageClass.text("", "provisioner");
    if (provisioner.isEmpty()
        || provisioner.equals(NO_PROVISIONER)
        || !isAllowed(storageClass.items("allowedTopologies"), node)) {
      return Optional.of(NO_VOLUMES);
    }
    return new StorageCapacity(store, storageClass).suffices(claim, node)
        ? Optional.empty()
        : Optional.of(NO_SPACE);
  }

  // As MatchTopologySelectorTerms in pkg/apis/core/v1/helper/helpers.go.
  private static boolean isAllowed(List<Tree> terms, NodeState node) {
    return terms.isEmpty()
        || terms.stream()
            .map(term -> term.items("matchLabelExpressions"))
            .filter(expressions -> !expressions.isEmpty())
            .anyMatch(
                expressions ->
                    expressions.stream()
                        .allMatch(
                            one -> one.items("values").contains(node.label(one.text("", "key")))));
  }
}
