/**
 * The functions that CEL expressions may call in Kubernetes: their signatures, as {@code
 * functions.txt} lists them, and what they do. One class holds what belongs together, and {@link
 * Functions} lists the classes.
 *
 * <p>Follows the standard library and the extensions of cel-go 0.29 and {@code
 * k8s.io/apiserver/pkg/cel/library}, v0.37. Knows values; knows nothing of expressions.
 */
@NullMarked
package dev.seatrial.cel.library;

import org.jspecify.annotations.NullMarked;
