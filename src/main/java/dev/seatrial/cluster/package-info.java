/**
 * Wires the API server, the controllers, the scheduler and the kubelets into one simulated cluster,
 * and moves its time.
 */
@NullMarked
package dev.seatrial.cluster;

import org.jspecify.annotations.NullMarked;
