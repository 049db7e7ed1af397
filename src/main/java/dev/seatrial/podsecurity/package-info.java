/**
 * The pod security standards: which pods a level in a version allows, and what a namespace's labels
 * ask for. It knows neither the simulated API server nor the linter, who both ask it.
 *
 * <p>Follows {@code k8s.io/pod-security-admission}, v0.37.2.
 */
@NullMarked
package dev.seatrial.podsecurity;

import org.jspecify.annotations.NullMarked;
