/**
 * What the API server refuses, in its words: strict decoding, then the semantic rules for create
 * and update of every kind. The linter and the simulated API server both ask here, and nowhere else
 * is such a rule written. It must not know who asks.
 */
@NullMarked
package dev.seatrial.validation;

import org.jspecify.annotations.NullMarked;
