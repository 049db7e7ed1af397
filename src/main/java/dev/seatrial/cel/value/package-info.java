/**
 * The values that CEL expressions compute with, and what the language itself does with them:
 * equality, order, arithmetic, conversions. An error is a value too, for {@code false && error} is
 * false.
 *
 * <p>Follows {@code common/types} of cel-go 0.29, whose words the errors keep. Knows nothing of
 * expressions, of functions and of schemas.
 */
@NullMarked
package dev.seatrial.cel.value;

import org.jspecify.annotations.NullMarked;
