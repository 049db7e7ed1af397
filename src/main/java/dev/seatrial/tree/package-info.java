/**
 * Immutable JSON values, the paths that lead into them, and their JSON text. Everything else in
 * Seatrial works on these trees; this package knows nothing of Kubernetes.
 */
@NullMarked
package dev.seatrial.tree;

import org.jspecify.annotations.NullMarked;
