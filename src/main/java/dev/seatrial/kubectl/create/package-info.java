/**
 * {@code kubectl create}: objects from files, and one generator for each kind that is made from
 * flags.
 *
 * <p>Follows {@code kubectl/pkg/cmd/create}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.create;

import org.jspecify.annotations.NullMarked;
