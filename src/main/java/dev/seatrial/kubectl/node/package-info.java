/**
 * What is done to nodes: {@code kubectl cordon}, {@code uncordon}, {@code drain} with its
 * evictions, and {@code taint}.
 *
 * <p>Follows {@code kubectl/pkg/cmd/drain}, {@code kubectl/pkg/drain} and {@code
 * kubectl/pkg/cmd/taint}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.node;

import org.jspecify.annotations.NullMarked;
