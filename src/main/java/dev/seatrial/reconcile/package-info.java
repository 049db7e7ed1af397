/**
 * Virtual time and everything that waits in it: the agenda, reconcilers with their work queues, the
 * latencies between a change and those who react to it, and the choices where the real world may
 * differ from run to run.
 */
@NullMarked
package dev.seatrial.reconcile;

import org.jspecify.annotations.NullMarked;
