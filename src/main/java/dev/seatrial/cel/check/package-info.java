/**
 * Parses and type-checks expressions with dev.cel, and says what is wrong in cel-go's words.
 *
 * <p>Follows {@code parser} and {@code checker} of cel-go 0.29 with the options of {@code
 * k8s.io/apiserver/pkg/cel/environment}, v0.37.
 */
@NullMarked
package dev.seatrial.cel.check;

import org.jspecify.annotations.NullMarked;
