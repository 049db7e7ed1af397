/**
 * What every verb works with: the call itself with its streams and surroundings, the errors that
 * end it, the kubeconfig, help, and what kubectl notes on objects. Knows no verb but the one that
 * is called.
 *
 * <p>Follows {@code kubectl/pkg/cmd/util} and {@code kubectl/pkg/util}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.call;

import org.jspecify.annotations.NullMarked;
