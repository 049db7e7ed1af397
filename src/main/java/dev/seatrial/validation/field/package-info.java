/**
 * The words that rules are written in: a value with the path that leads to it, the errors that
 * gather, the equality of values, and the form in which the server shows them. Knows no rule.
 *
 * <p>Follows {@code util/validation/field} and {@code api/equality} of {@code k8s.io/apimachinery},
 * v0.37.
 */
@NullMarked
package dev.seatrial.validation.field;

import org.jspecify.annotations.NullMarked;
