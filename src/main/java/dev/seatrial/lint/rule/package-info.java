/**
 * What the API server admits and its author will regret: one rule a class, each with a page of its
 * id in the resources of this package. A rule looks at objects; it reads no files and prints
 * nothing.
 */
@NullMarked
package dev.seatrial.lint.rule;

import org.jspecify.annotations.NullMarked;
