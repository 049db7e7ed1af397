/**
 * What the API server fills in before it validates and stores an object: the defaults of each kind,
 * as the {@code defaults.go} files of Kubernetes have them. It refuses nothing.
 */
@NullMarked
package dev.seatrial.defaulting;

import org.jspecify.annotations.NullMarked;
