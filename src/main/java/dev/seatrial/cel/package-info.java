/**
 * CEL as the API server of Kubernetes has it: the one door to dev.cel, whose classes are loaded
 * only when an expression is met.
 *
 * <p>Rules of custom resources, {@code x-kubernetes-validations}: a {@link
 * dev.seatrial.cel.RuleScope} is made of the schema at which the rules stand; it compiles each
 * {@link dev.seatrial.cel.ValidationRule} into a {@link dev.seatrial.cel.CompiledRule}, which says
 * what is wrong with it and what it costs at most, and judges data: an {@link
 * dev.seatrial.cel.Outcome} is true, false or an error, with what it cost.
 *
 * <pre>{@code
 * Optional<RuleScope> scope = RuleScope.of(schema, isResourceRoot);
 * CompiledRule rule = scope.get().compile(ValidationRule.of(ruleTree), Vocabulary.STORED);
 * rule.error();                                  // "compilation failed: ERROR: <input>:1:6: …"
 * rule.maxCost(); scope.get().maxCardinality();  // the static estimate
 * rule.usesOldSelf();
 * Outcome outcome = rule.judge(self, oldSelf, CelLimits.PER_CALL);
 * Outcome message = rule.message(self, oldSelf, CelLimits.PER_CALL);
 * }</pre>
 *
 * <p>Expressions of admission: an {@link dev.seatrial.cel.AdmissionCompiler} compiles them, an
 * {@link dev.seatrial.cel.AdmissionRun} runs them on an {@link dev.seatrial.cel.AdmissionInput}
 * within a budget. {@link dev.seatrial.cel.ValidatingPolicy} and {@link
 * dev.seatrial.cel.MatchConditions} are what admission plugins ask.
 *
 * <p>Expressions that select devices: {@link dev.seatrial.cel.DeviceSelector} says what is wrong
 * with one and what it costs at most.
 *
 * <p>dev.cel parses and type-checks; the run is ours, for the limits of the API server are counted
 * in cel-go's steps, which dev.cel's own run does not count. Knows trees and the small value types
 * of objects; knows nothing of kinds, of validation and of storage.
 */
@NullMarked
package dev.seatrial.cel;

import org.jspecify.annotations.NullMarked;
