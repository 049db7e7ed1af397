/**
 * What the API server refuses, in its words: strict decoding, then the semantic rules for create
 * and update of every kind. The linter and the simulated API server both ask here, and nowhere else
 * is such a rule written. It must not know who asks.
 *
 * <p>Here lie the door ({@link dev.seatrial.validation.Validator}), the list of kinds and the order
 * in which the rules of an object run. The rules themselves lie in the packages below, each of
 * which knows only some that stand before it:
 *
 * <ul>
 *   <li>what all rules are written with: {@code field}, {@code format}, {@code meta};
 *   <li>what comes before the rules: {@code decode};
 *   <li>the kinds of Kubernetes: {@code access}, {@code admission}, {@code network}, {@code
 *       resource}, {@code cluster}, {@code scheduling}, {@code storage}, {@code device}, {@code
 *       pod}, {@code workload};
 *   <li>custom kinds: {@code openapi}, {@code custom}, {@code crd}.
 * </ul>
 */
@NullMarked
package dev.seatrial.validation;

import org.jspecify.annotations.NullMarked;
