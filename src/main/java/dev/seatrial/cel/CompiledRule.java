package dev.seatrial.cel;

import dev.seatrial.cel.check.Checked;
import dev.seatrial.cel.check.Environment;
import dev.seatrial.cel.cost.DeclaredSizes;
import dev.seatrial.cel.cost.Estimator;
import dev.seatrial.cel.program.PlanProblem;
import dev.seatrial.cel.program.Program;
import dev.seatrial.cel.program.Scope;
import dev.seatrial.cel.schema.SchemaValues;
import dev.seatrial.cel.value.OptionalValue;
import dev.seatrial.cel.value.Value;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * A rule of {@code x-kubernetes-validations}, compiled. As {@code CompilationResult} in {@code
 * schema/cel/compilation.go}, v0.37.
 */
public final class CompiledRule {
  private final ValidationRule rule;
  private final RuleScope scope;
  private final Optional<Expression> expression;
  private final Optional<Expression> message;
  private final String error;
  private final String messageError;

  private CompiledRule(ValidationRule rule, RuleScope scope, Attempt attempt, Attempt message) {
    this.rule = rule;
    this.scope = scope;
    this.expression = attempt.expression();
    this.error = attempt.error();
    this.message = message.expression();
    this.messageError = message.error();
  }

  private record Expression(Checked checked, Program program, long mostCost) {}

  private record Attempt(Optional<Expression> expression, String error) {
    static final Attempt NONE = new Attempt(Optional.empty(), "");
  }

  static CompiledRule of(ValidationRule rule, Environment environment, RuleScope scope) {
    Attempt attempt =
        rule.rule().isBlank()
            ? Attempt.NONE
            : compile(rule.rule(), environment, scope, Words.OF_RULE);
    boolean speaks = attempt.expression().isPresent() && !rule.messageExpression().isEmpty();
    Attempt message =
        speaks
            ? compile(rule.messageExpression(), environment, scope, Words.OF_MESSAGE)
            : Attempt.NONE;
    return new CompiledRule(rule, scope, attempt, message);
  }

  private enum Words {
    OF_RULE("bool", "cel expression must evaluate to a bool", "compilation failed: ", "program"),
    OF_MESSAGE(
        "string",
        "messageExpression must evaluate to a string",
        "messageExpression compilation failed: ",
        "messageExpression");

    private final String type;
    private final String otherType;
    private final String failed;
    private final String subject;

    Words(String type, String otherType, String failed, String subject) {
      this.type = type;
      this.otherType = otherType;
      this.failed = failed;
      this.subject = subject;
    }
  }

  private static Attempt compile(
      String text, Environment environment, RuleScope scope, Words words) {
    Checked checked = environment.check(text);
    if (checked.tree().isEmpty()) {
      return new Attempt(Optional.empty(), words.failed + checked.problem());
    }
    if (!checked.resultType().equals(words.type)) {
      return new Attempt(Optional.empty(), words.otherType);
    }
    try {
      Program program = Program.of(checked.tree().get());
      long mostCost = Estimator.mostCost(checked.tree().get(), new DeclaredSizes(scope.type()));
      return new Attempt(Optional.of(new Expression(checked, program, mostCost)), "");
    } catch (PlanProblem e) {
      return new Attempt(Optional.empty(), words.subject + " instantiation failed: " + e.words());
    }
  }

  /** What is wrong with the rule, in the words of the API server; nothing where it is right. */
  public Optional<String> error() {
    return error.isEmpty() ? Optional.empty() : Optional.of(error);
  }

  /** What is wrong with the messageExpression; nothing where it is right, or the rule is wrong. */
  public Optional<String> messageError() {
    return messageError.isEmpty() ? Optional.empty() : Optional.of(messageError);
  }

  /** Whether there is nothing to judge by: the rule is blank. */
  public boolean isEmpty() {
    return expression.isEmpty() && error.isEmpty();
  }

  /** Whether there is a messageExpression that can be run. */
  public boolean hasMessage() {
    return message.isPresent();
  }

  /** Whether the rule is about a change: it names {@code oldSelf}. */
  public boolean usesOldSelf() {
    return expression.filter(found -> found.checked().uses(RuleScope.OLD_SELF)).isPresent();
  }

  /** What a run of the rule costs at most, by the limits in the schema; 0 without an expression. */
  public Cost maxCost() {
    return new Cost(expression.map(Expression::mostCost).orElse(0L));
  }

  /** What a run of the messageExpression costs at most. */
  public Cost messageMaxCost() {
    return new Cost(message.map(Expression::mostCost).orElse(0L));
  }

  /**
   * Judges data by the rule.
   *
   * @param self the data at the schema of the scope, which is not null
   * @param oldSelf the data before the change, absent where there is none
   * @param costLimit ends the run with an error
   * @throws java.util.NoSuchElementException where the rule is wrong or empty
   */
  public Outcome judge(Tree self, Tree oldSelf, long costLimit) {
    return Outcome.of(expression.orElseThrow().program().run(variables(self, oldSelf), costLimit));
  }

  /** Runs the messageExpression, as {@link #judge} runs the rule. */
  public Outcome message(Tree self, Tree oldSelf, long costLimit) {
    return Outcome.of(message.orElseThrow().program().run(variables(self, oldSelf), costLimit));
  }

  private Scope variables(Tree self, Tree oldSelf) {
    Value value = SchemaValues.of(self, scope.schema());
    Optional<Value> old =
        oldSelf.isUnset()
            ? Optional.empty()
            : Optional.of(SchemaValues.of(oldSelf, scope.schema()));
    Optional<Value> variable = rule.isOldSelfOptional() ? Optional.of(new OptionalValue(old)) : old;
    return name ->
        switch (name) {
          case "self" -> Optional.of(value);
          case RuleScope.OLD_SELF -> variable;
          default -> Optional.empty();
        };
  }
}
