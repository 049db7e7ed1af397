package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/** How a volume or a claim for one may be mounted: its access modes and its volume mode. */
final class ClaimAccess {
  private static final String ONE_POD = "ReadWriteOncePod";
  private static final List<String> MODES =
      List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", ONE_POD);
  private static final List<String> VOLUME_MODES = List.of("Block", "Filesystem");

  private ClaimAccess() {}

  static void checkModes(FieldValue modes, FieldErrors errors) {
    boolean onePod = false;
    boolean others = false;
    for (FieldValue mode : modes.items()) {
      boolean supported = MODES.contains(mode.text());
      if (!supported) {
        // The error stands at the list.
        errors.notSupported(modes, Tree.of(mode.text()), MODES);
      }
      onePod |= mode.text().equals(ONE_POD);
      others |= supported && !mode.text().equals(ONE_POD);
    }
    if (onePod && others) {
      errors.forbidden(modes, "may not use ReadWriteOncePod with other access modes");
    }
  }

  static void checkVolumeMode(FieldValue mode, FieldErrors errors) {
    if (mode.isSet() && !VOLUME_MODES.contains(mode.text())) {
      errors.notSupported(mode, VOLUME_MODES);
    }
  }
}
