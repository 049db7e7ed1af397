package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Store;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.object.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prefers nodes where the storage that a pod would take has the most room left.
 *
 * <p>Follows {@code Score} in {@code plugins/volumebinding/volume_binding.go} and {@code
 * scorer.go}, v1.37, with the default shape: an unused volume counts most, a full one nothing.
 */
record VolumeScorer(PodVolumeSearch search, Store store) implements NodeScorer {
  /** How much of the storage of one class is there, and how much would be taken, in bytes. */
  private record Share(long requested, long capacity) {
    private Share and(Share other) {
      return new Share(requested + other.requested, capacity + other.capacity);
    }

    private Share withRequest(Share other) {
      return new Share(requested + other.requested, other.capacity);
    }

    private long score() {
      return capacity == 0 || requested > capacity ? 0 : MOST - requested * MOST / capacity;
    }
  }

  @Override
  public long score(NodeState node) {
    PodVolumes volumes = search.on(node);
    Map<String, Share> shares =
        volumes.bindings().isEmpty() ? ofProvisions(volumes, node) : ofBindings(volumes);
    long sum = shares.values().stream().mapToLong(Share::score).sum();
    return shares.isEmpty() ? 0 : Math.round((double) sum / shares.size());
  }

  private static Map<String, Share> ofBindings(PodVolumes volumes) {
    Map<String, Share> shares = new LinkedHashMap<>();
    for (PodVolumes.Binding binding : volumes.bindings()) {
      long capacity = binding.volume().capacity().map(Quantity::value).orElse(0L);
      shares.merge(
          binding.claim().storageClass().orElse(""),
          new Share(requested(binding.claim()), capacity),
          Share::and);
    }
    return shares;
  }

  private Map<String, Share> ofProvisions(PodVolumes volumes, NodeState node) {
    Map<String, Share> shares = new LinkedHashMap<>();
    for (PersistentVolumeClaim claim : volumes.provisions()) {
      Optional<Quantity> capacity =
          new StorageCapacity(store, VolumeClaims.storageClass(claim, store)).of(claim, node);
      capacity.ifPresent(
          all ->
              shares.merge(
                  claim.storageClass().orElse(""),
                  new Share(requested(claim), all.value()),
                  Share::withRequest));
    }
    return shares;
  }

  private static long requested(PersistentVolumeClaim claim) {
    return claim.requested().map(Quantity::value).orElse(0L);
  }
}
