/**
 * Objects as files declare them: {@code kubectl apply} with its patches and its pruning, {@code
 * diff}, and {@code delete}, which pruning does too.
 *
 * <p>Follows {@code kubectl/pkg/cmd/apply}, {@code diff} and {@code delete}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.apply;

import org.jspecify.annotations.NullMarked;
