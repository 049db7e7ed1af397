/**
 * The hashes in the names of ReplicaSets and ControllerRevisions, equal to those of a real cluster.
 * They are taken over a dump of Go values and over JSON; this room knows what both look like, and
 * nothing of controllers.
 */
@NullMarked
package dev.seatrial.hash;

import org.jspecify.annotations.NullMarked;
