package dev.seatrial.scheduler;

import java.util.List;

/**
 * Whether a node will do, and if not, why and whether the departure of other pods could change it.
 *
 * <p>As {@code Status} in {@code kube-scheduler/framework/interface.go}, v1.37.
 *
 * @param reasons in the scheduler's words
 * @param plugin which plugin refuses; empty where none does
 */
record Verdict(Code code, List<String> reasons, String plugin) {
  /** The three outcomes of a filter. */
  enum Code {
    FITS,
    /** Refused, but might fit if pods went. */
    UNSCHEDULABLE,
    /** Refused, whatever pods go. */
    UNRESOLVABLE
  }

  /** The node will do. */
  static final Verdict FITS = new Verdict(Code.FITS, List.of(), "");

  Verdict {
    reasons = List.copyOf(reasons);
  }

  /** A refusal that the departure of pods might lift. */
  static Verdict unschedulable(String plugin, String reason) {
    return new Verdict(Code.UNSCHEDULABLE, List.of(reason), plugin);
  }

  /** A refusal that no departure lifts. */
  static Verdict unresolvable(String plugin, String reason) {
    return new Verdict(Code.UNRESOLVABLE, List.of(reason), plugin);
  }

  /** The same for several reasons. */
  static Verdict unresolvable(String plugin, List<String> reasons) {
    return new Verdict(Code.UNRESOLVABLE, reasons, plugin);
  }

  boolean fits() {
    return code == Code.FITS;
  }

  /** All reasons in one line. */
  String message() {
    return String.join(", ", reasons);
  }
}
