package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;

/**
 * Changes or refuses an object on its way in, after it was decoded and before it is validated.
 *
 * <p>Listed in {@link Admission}, in the order of the real API server.
 */
interface AdmissionPlugin {
  /**
   * The object to be created, changed where the plugin changes it.
   *
   * <p>Throws {@link ApiError} where it refuses.
   */
  Tree admitted(ObjectKey key, Tree object, Store store);
}
