/**
 * The scheduler: it binds pods to nodes by filters and scores, as the Kubernetes documentation
 * describes the default profile, and says why where no node will do.
 */
@NullMarked
package dev.seatrial.scheduler;

import org.jspecify.annotations.NullMarked;
