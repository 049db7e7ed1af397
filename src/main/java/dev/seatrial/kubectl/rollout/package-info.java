/**
 * {@code kubectl rollout}: history, pause and resume, restart, status, undo, and the revisions of
 * workloads that they speak of.
 *
 * <p>Follows {@code kubectl/pkg/cmd/rollout} and {@code kubectl/pkg/polymorphichelpers}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.rollout;

import org.jspecify.annotations.NullMarked;
