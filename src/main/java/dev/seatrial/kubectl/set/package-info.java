/**
 * {@code kubectl set}: environment, image, resources, selector, service account and subject of
 * objects, and how the change is sent or shown.
 *
 * <p>Follows {@code kubectl/pkg/cmd/set}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.set;

import org.jspecify.annotations.NullMarked;
