/**
 * Trials written in YAML: checked against their JSON Schema, then run operation by operation, each
 * of them one call into {@code trial}. What an operation does is not decided in here.
 */
@NullMarked
package dev.seatrial.scenario;

import org.jspecify.annotations.NullMarked;
