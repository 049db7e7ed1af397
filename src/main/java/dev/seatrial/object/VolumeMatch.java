package dev.seatrial.object;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which volume a claim is best bound to: one kept for it, else the smallest that will do.
 *
 * <p>Follows {@code FindMatchingVolume} in {@code component-helpers/storage/volume/pv_helpers.go},
 * {@code findByClaim} and {@code checkVolumeSatisfyClaim} in {@code
 * pkg/controller/volume/persistentvolume}, v1.37.
 */
public record VolumeMatch(PersistentVolumeClaim claim) {
  private static final Quantity NOTHING = Quantity.of(0);
  private static final Comparator<PersistentVolume> BY_CAPACITY =
      Comparator.comparing(volume -> volume.capacity().orElse(NOTHING));

  /** The best of the volumes, one with few access modes before others. */
  public Optional<PersistentVolume> best(Collection<PersistentVolume> volumes) {
    return byModes(volumes, this::found);
  }

  /** The volume that is kept for the claim: a claim that waits for its pod is given no other. */
  public Optional<PersistentVolume> kept(Collection<PersistentVolume> volumes) {
    return byModes(volumes, fitting -> fitting.stream().filter(this::isKept).findFirst());
  }

  /** The best of the volumes for a pod on a node, where the condition says what it can reach. */
  public Optional<PersistentVolume> reachable(
      Collection<PersistentVolume> volumes, Predicate<PersistentVolume> condition) {
    List<PersistentVolume> fitting = volumes.stream().filter(this::fits).toList();
    Optional<PersistentVolume> kept = fitting.stream().filter(this::isKept).findFirst();
    return kept.isPresent()
        ? kept.filter(condition)
        : found(fitting.stream().filter(this::hasModes).filter(condition).toList());
  }

  private interface Search {
    Optional<PersistentVolume> among(List<PersistentVolume> fitting);
  }

  private Optional<PersistentVolume> byModes(Collection<PersistentVolume> volumes, Search search) {
    List<PersistentVolume> fitting =
        volumes.stream()
            .filter(this::fits)
            .filter(this::hasModes)
            .sorted(
                Comparator.comparing((PersistentVolume volume) -> modes(volume).size())
                    .thenComparing(volume -> modes(volume).toString()))
            .toList();
    LinkedHashSet<Object> modes = new LinkedHashSet<>();
    fitting.forEach(volume -> modes.add(modes(volume)));
    return modes.stream()
        .map(same -> fitting.stream().filter(one -> modes(one).equals(same)).toList())
        .flatMap(alike -> search.among(alike).stream())
        .findFirst();
  }

  private Optional<PersistentVolume> found(List<PersistentVolume> fitting) {
    Optional<PersistentVolume> kept = fitting.stream().filter(this::isKept).findFirst();
    return kept.isPresent() ? kept : fitting.stream().filter(this::isFree).min(BY_CAPACITY);
  }

  private static LinkedHashSet<Object> modes(PersistentVolume volume) {
    return new LinkedHashSet<>(volume.accessModes());
  }

  private boolean isKept(PersistentVolume volume) {
    return volume.isFor(claim);
  }

  private boolean hasModes(PersistentVolume volume) {
    return volume.accessModes().containsAll(claim.accessModes());
  }

  private boolean fits(PersistentVolume volume) {
    boolean taken = volume.claimRef().isPresent() && !volume.isFor(claim);
    return !taken
        && !volume.object().isTerminating()
        && volume.volumeMode().equals(claim.volumeMode())
        && volume.attributesClass().equals(claim.attributesClass())
        && holds(volume);
  }

  private boolean holds(PersistentVolume volume) {
    Quantity requested = claim.requested().orElse(NOTHING);
    return volume.capacity().orElse(NOTHING).compareTo(requested) >= 0;
  }

  private boolean isOfClass(PersistentVolume volume) {
    return volume.storageClass().equals(claim.storageClass().orElse(""));
  }

  private boolean isFree(PersistentVolume volume) {
    boolean selected =
        claim.selector().isUnset()
            || LabelSelector.of(claim.selector()).matches(volume.object().labels());
    return volume.phase().equals("Available") && selected && isOfClass(volume);
  }

  /** Why a volume that the claim asks for by name will not do. */
  public Optional<String> problem(PersistentVolume volume) {
    if (volume.object().isTerminating()) {
      return Optional.of("the volume is marked for deletion \"" + volume.object().name() + "\"");
    }
    if (!holds(volume)) {
      return Optional.of("requested PV is too small");
    }
    if (!isOfClass(volume)) {
      return Optional.of("storageClassName does not match");
    }
    if (!volume.attributesClass().equals(claim.attributesClass())) {
      return Optional.of("volumeAttributesClassName does not match");
    }
    if (!volume.volumeMode().equals(claim.volumeMode())) {
      return Optional.of("incompatible volumeMode");
    }
    return hasModes(volume) ? Optional.empty() : Optional.of("incompatible accessMode");
  }
}
