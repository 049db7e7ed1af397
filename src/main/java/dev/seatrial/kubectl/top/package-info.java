/**
 * {@code kubectl top}: what nodes and pods use, by what their containers are declared to use.
 *
 * <p>Follows {@code kubectl/pkg/cmd/top} and {@code kubectl/pkg/metricsutil}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.top;

import org.jspecify.annotations.NullMarked;
