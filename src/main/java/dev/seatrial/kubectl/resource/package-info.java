/**
 * The objects that a command line names: by kind and name, by selector, in files or kustomizations.
 * Verbs set up a {@link dev.seatrial.kubectl.resource.Query} and visit what it finds.
 *
 * <p>Follows {@code cli-runtime/pkg/resource}, v0.37.
 */
@NullMarked
package dev.seatrial.kubectl.resource;

import org.jspecify.annotations.NullMarked;
