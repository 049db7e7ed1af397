/**
 * What {@code kubectl explain} says about a kind and its fields, read from schemas. It finds no
 * kinds and parses no arguments.
 */
@NullMarked
package dev.seatrial.kubectl.explain;

import org.jspecify.annotations.NullMarked;
