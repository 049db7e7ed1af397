/**
 * Verbs that reach into pods: {@code kubectl logs}, {@code exec}, {@code attach}, {@code cp},
 * {@code port-forward} and {@code debug}, and how they choose a container. No container runs a
 * program here, so most of them end by saying that.
 *
 * <p>Follows the commands of these names in {@code kubectl/pkg/cmd}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.debug;

import org.jspecify.annotations.NullMarked;
