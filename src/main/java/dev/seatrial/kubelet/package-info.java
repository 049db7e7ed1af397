/**
 * The kubelets of all nodes: they bring the pods bound to a node to life and to an end, and report
 * it. What the containers themselves do is declared in a {@link dev.seatrial.kubelet.World}.
 */
@NullMarked
package dev.seatrial.kubelet;

import org.jspecify.annotations.NullMarked;
