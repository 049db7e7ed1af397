/**
 * Pods and their templates: containers, probes, environment, mounts, security contexts, and which
 * changes a pod takes. What volumes are made of lies in {@code storage}, where pods may go in
 * {@code scheduling}, what they ask for in {@code resource}.
 *
 * <p>Follows the functions on pods in {@code pkg/apis/core/validation/validation.go} and {@code
 * pkg/api/pod}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.pod;

import org.jspecify.annotations.NullMarked;
