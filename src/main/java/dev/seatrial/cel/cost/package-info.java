/**
 * What a checked expression may cost at most, told before any data is seen: the API server refuses
 * a rule that might cost too much.
 *
 * <p>Follows {@code checker/cost.go} of cel-go 0.29 and {@code
 * k8s.io/apiserver/pkg/cel/library/cost.go}, v0.37. A change of an estimate would be a change of
 * the API: what looks odd is as upstream has it.
 */
@NullMarked
package dev.seatrial.cel.cost;

import org.jspecify.annotations.NullMarked;
