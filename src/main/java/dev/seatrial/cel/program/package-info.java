/**
 * Runs checked expressions and counts what that costs. The plan has the same steps as cel-go's, for
 * the cost is the sum of what each step costs, and some steps of an expression merge into one.
 *
 * <p>Follows {@code interpreter} of cel-go 0.29 ({@code planner.go}, {@code attributes.go}, {@code
 * runtimecost.go}) with the options of {@code k8s.io/apiserver/pkg/cel/environment}, v0.37:
 * constants are folded, presence tests are free.
 */
@NullMarked
package dev.seatrial.cel.program;

import org.jspecify.annotations.NullMarked;
