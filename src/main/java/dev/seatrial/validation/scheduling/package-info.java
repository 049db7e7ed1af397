/**
 * Where pods may go and stay: node selectors, affinity, tolerations, spreading over the cluster,
 * bindings, priority classes, runtime classes and disruption budgets. Knows no pod as a whole.
 *
 * <p>Follows the functions on scheduling in {@code pkg/apis/core/validation/validation.go} and
 * {@code validation} in {@code pkg/apis/scheduling}, {@code pkg/apis/node} and {@code
 * pkg/apis/policy}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.scheduling;

import org.jspecify.annotations.NullMarked;
