package dev.seatrial.kubelet;

import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.Tree;

/** Where the probes of one run of a container stand. */
final class Probes {
  /** Those of a run without any, which most are: nobody asks them, so that all share these. */
  static final Probes NONE = new Probes();

  final ProbeRuntime startup = new ProbeRuntime();
  final ProbeRuntime liveness = new ProbeRuntime();
  final ProbeRuntime readiness = new ProbeRuntime();

  /** When one of them is asked next; {@link Long#MAX_VALUE} while none is. */
  long nextMicros() {
    return Math.min(Math.min(startup.nextMicros(), liveness.nextMicros()), readiness.nextMicros());
  }

  void save(ObjectBuilder saved) {
    saved
        .put("startup", startup.saved())
        .put("liveness", liveness.saved())
        .put("readiness", readiness.saved());
  }

  static Probes restored(Tree saved) {
    Probes probes = new Probes();
    probes.startup.restore(saved.at("startup"));
    probes.liveness.restore(saved.at("liveness"));
    probes.readiness.restore(saved.at("readiness"));
    return probes;
  }
}
