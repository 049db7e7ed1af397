package dev.seatrial.scheduler;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.apiserver.Resources;
import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pod whose node is chosen while its volumes are being bound there.
 *
 * <p>Follows {@code BindPodVolumes} and {@code checkBindings} in {@code
 * plugins/volumebinding/binder.go}, v1.37: looked at every second, for ten minutes at most.
 */
final class PendingBinding {
  private static final long LOOK_EVERY_MICROS = 1_000_000;
  // As DefaultBindTimeoutSeconds in pkg/scheduler/apis/config/v1/defaults.go.
  private static final long LONGEST_MICROS = 600_000_000;

  private final QueuedPod queued;
  private final String node;
  private final PodVolumes volumes;
  private final long startMicros;
  private long nextMicros;

  PendingBinding(QueuedPod queued, String node, PodVolumes volumes, long nowMicros) {
    this.queued = queued;
    this.node = node;
    this.volumes = volumes;
    this.startMicros = nowMicros;
    this.nextMicros = nowMicros + LOOK_EVERY_MICROS;
  }

  QueuedPod queued() {
    return queued;
  }

  String node() {
    return node;
  }

  /** When it is looked at next. */
  long nextMicros() {
    return nextMicros;
  }

  void lookAgain() {
    nextMicros += LOOK_EVERY_MICROS;
  }

  /** Keeps the volumes for their claims and asks for those that have to be made. */
  void begin(Api api) {
    for (PodVolumes.Binding binding : volumes.bindings()) {
      api.update(binding.volume().withClaim(binding.claim()).tree());
    }
    for (PersistentVolumeClaim claim : volumes.provisions()) {
      api.update(claim.object().withAnnotation(PodVolumeSearch.SELECTED_NODE, node).tree());
    }
  }

  /** Whether all claims are bound. */
  boolean isComplete(Api api) {
    Stream<PersistentVolumeClaim> bound =
        volumes.bindings().stream().map(PodVolumes.Binding::claim);
    return Stream.concat(bound, volumes.provisions().stream())
        .allMatch(
            claim -> api.find(api.keyOf(claim.tree())).map(VolumeClaims::isBound).orElse(false));
  }

  /** Why the pod has to be scheduled anew; empty while there is hope. */
  Optional<String> problem(Api api, long nowMicros) {
    Optional<Tree> found = api.find(ObjectKey.node(node));
    if (found.isEmpty()) {
      return Optional.of("failed to get node \"" + node + "\": node \"" + node + "\" not found");
    }
    ObjectKey pod = queued.pod().key();
    if (api.find(pod).isEmpty()) {
      return Optional.of("pod does not exist any more: pod \"" + pod.name() + "\" not found");
    }
    Stream<String> problems =
        Stream.concat(
            volumes.bindings().stream().flatMap(one -> problem(one, found.get(), api).stream()),
            volumes.provisions().stream().flatMap(one -> problem(one, found.get(), api).stream()));
    return problems
        .findFirst()
        .or(
            () ->
                nowMicros - startMicros > LONGEST_MICROS
                    ? Optional.of("context deadline exceeded")
                    : Optional.empty());
  }

  private Optional<String> problem(PodVolumes.Binding binding, Tree onto, Api api) {
    String name = binding.volume().object().name();
    Optional<PersistentVolume> volume = volume(name, api);
    if (volume.isEmpty()) {
      return Optional.of(
          "failed to check binding: could not find v1.PersistentVolume \"" + name + "\"");
    }
    if (!PodVolumeSearch.reaches(onto, volume.get())) {
      return Optional.of(mismatch(name));
    }
    return volume.get().claimRef().text("", "uid").isEmpty()
        ? Optional.of("ClaimRef got reset for pv \"" + name + "\"")
        : Optional.empty();
  }

  private Optional<String> problem(PersistentVolumeClaim asked, Tree onto, Api api) {
    String name = asked.object().name();
    Optional<PersistentVolumeClaim> claim =
        api.find(api.keyOf(asked.tree())).map(PersistentVolumeClaim::new);
    if (claim.isEmpty()) {
      return Optional.of(
          "failed to check provisioning pvc: could not find v1.PersistentVolumeClaim \""
              + asked.object().namespace()
              + "/"
              + name
              + "\"");
    }
    // A provisioner that failed takes the annotation away, to have another node chosen.
    if (!claim.get().object().annotation(PodVolumeSearch.SELECTED_NODE).equals(Optional.of(node))) {
      return Optional.of("provisioning failed for PVC \"" + name + "\"");
    }
    return volume(claim.get().volumeName(), api)
        .filter(volume -> !PodVolumeSearch.reaches(onto, volume))
        .map(volume -> mismatch(volume.object().name()));
  }

  private static Optional<PersistentVolume> volume(String name, Api api) {
    return api.find(new ObjectKey(Resources.PERSISTENT_VOLUMES, "", name))
        .map(PersistentVolume::new);
  }

  private String mismatch(String volume) {
    return "pv \""
        + volume
        + "\" node affinity doesn't match node \""
        + node
        + "\": no matching NodeSelectorTerms";
  }

  /** When any of the bindings is looked at next; the latest time where there is none. */
  static long dueMicros(List<PendingBinding> bindings) {
    return bindings.stream().mapToLong(PendingBinding::nextMicros).min().orElse(Long.MAX_VALUE);
  }
}
