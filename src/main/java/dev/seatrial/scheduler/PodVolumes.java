package dev.seatrial.scheduler;

import dev.seatrial.object.PersistentVolume;
import dev.seatrial.object.PersistentVolumeClaim;
import java.util.List;

/**
 * What is to be done about a pod's claims once it is to go to a certain node.
 *
 * <p>As {@code PodVolumes} in {@code plugins/volumebinding/binder.go}, v1.37.
 *
 * @param bindings claims and the volumes that they are to be bound to
 * @param provisions claims for which a volume is to be made
 */
record PodVolumes(List<Binding> bindings, List<PersistentVolumeClaim> provisions) {
  static final PodVolumes NOTHING = new PodVolumes(List.of(), List.of());

  PodVolumes {
    bindings = List.copyOf(bindings);
    provisions = List.copyOf(provisions);
  }

  /** A claim and the volume that it is to be bound to. */
  record Binding(PersistentVolume volume, PersistentVolumeClaim claim) {}

  boolean isNothing() {
    return bindings.isEmpty() && provisions.isEmpty();
  }
}
