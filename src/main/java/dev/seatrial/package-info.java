/**
 * What every other package may use: how a user's mistake is told ({@link UserError}) and how a
 * mistake of our own stops us ({@link Check}). It knows no other package.
 */
@NullMarked
package dev.seatrial;

import org.jspecify.annotations.NullMarked;
