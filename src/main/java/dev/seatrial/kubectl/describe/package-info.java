/**
 * What {@code kubectl describe} tells of an object: one describer a kind, or one class of them for
 * small kinds of one group, and sections that several share. It reads objects through the API; it
 * knows neither flags nor streams.
 */
@NullMarked
package dev.seatrial.kubectl.describe;

import org.jspecify.annotations.NullMarked;
