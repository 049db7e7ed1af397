/**
 * The kinds of {@code admissionregistration.k8s.io}: policies with their bindings and expressions,
 * webhooks and how they are reached.
 *
 * <p>Follows {@code pkg/apis/admissionregistration/validation}, v1.37, and {@code pkg/util/webhook}
 * of {@code k8s.io/apiserver}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.admission;

import org.jspecify.annotations.NullMarked;
