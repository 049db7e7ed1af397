package dev.seatrial.validation.custom;

import dev.seatrial.cel.CelLimits;
import dev.seatrial.cel.CompiledRule;
import dev.seatrial.cel.Outcome;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of the rules of a schema on a value, with a budget for all of them together.
 *
 * <p>As {@code validate} and {@code validateExpressions} in {@code
 * pkg/apiserver/schema/cel/validation.go} of {@code k8s.io/apiextensions-apiserver}, v1.37.
 */
public final class RuleRun {
  private static final long SPENT = -1;
  private static final String NO_BUDGET =
      "validation failed due to running out of cost budget, no further validation rules will be"
          + " run";

  private final List<FieldError> errors = new ArrayList<>();
  private long budget;

  private RuleRun(long budget) {
    this.budget = budget;
  }

  /** What the rules refuse, within the budget of one object. */
  static List<FieldError> errors(SchemaRules rules, RuleSubject subject) {
    return within(CelLimits.PER_OBJECT, rules, subject).errors;
  }

  /** A run that may spend so much. */
  public static RuleRun within(long budget, SchemaRules rules, RuleSubject subject) {
    RuleRun run = new RuleRun(budget);
    run.check(rules, subject);
    return run;
  }

  /** What the rules refuse, in their order. */
  public List<FieldError> errors() {
    return errors;
  }

  /** What is left of the budget, negative where it did not do. */
  public long budget() {
    return budget;
  }

  private void check(SchemaRules rules, RuleSubject subject) {
    // Only values are judged: what is null is a matter of the schema around it.
    if (subject.value().isUnset()) {
      return;
    }
    for (SchemaRules.Compiled compiled : rules.rules()) {
      if (budget < 0) {
        return;
      }
      check(compiled, rules.schema(), subject);
    }
    if (subject.value() instanceof ListTree list && rules.items().isPresent()) {
      for (int i = 0; i < list.size() && budget >= 0; i++) {
        check(rules.items().get(), subject.index(i, rules.schema()));
      }
    } else if (subject.value() instanceof ObjectTree object) {
      checkFields(object, rules, subject);
    }
  }

  private void checkFields(ObjectTree object, SchemaRules rules, RuleSubject subject) {
    for (String name : object.names()) {
      if (budget >= 0 && rules.values().isPresent()) {
        check(rules.values().get(), subject.key(name));
      }
      SchemaRules named = rules.properties().get(name);
      if (budget >= 0 && named != null) {
        check(named, subject.field(name));
      }
    }
  }

  private void check(SchemaRules.Compiled compiled, Structural schema, RuleSubject subject) {
    CompiledRule rule = compiled.rule();
    Tree written = compiled.written();
    if (budget == 0) {
      stop(subject, schema, NO_BUDGET);
      return;
    }
    if (rule.error().isPresent()) {
      invalid(subject, schema, "rule compile error: " + rule.error().get());
      return;
    }
    boolean skipped =
        rule.usesOldSelf() && subject.old().isUnset() && !written.flag(false, "optionalOldSelf");
    if (rule.isEmpty() || skipped) {
      return;
    }
    Outcome outcome = rule.judge(subject.value(), subject.old(), CelLimits.PER_CALL);
    if (outcome.cost() > budget) {
      stop(subject, schema, NO_BUDGET);
      return;
    }
    budget -= outcome.cost();
    if (outcome.error().isPresent()) {
      failed(outcome, RuleWords.name(written), schema, subject);
    } else if (!outcome.isTrue()) {
      refuse(compiled, schema, subject);
    }
  }

  private void failed(Outcome outcome, String rule, Structural schema, RuleSubject subject) {
    String error = outcome.error().orElse("");
    if (error.startsWith("no such overload")) {
      invalid(
          subject,
          schema,
          "'"
              + error
              + "': call arguments did not match a supported operator, function or macro signature"
              + " for rule: "
              + rule);
    } else if (outcome.exceededLimit()) {
      stop(
          subject,
          schema,
          "'"
              + error
              + "': no further validation rules will be run due to call cost exceeds limit for"
              + " rule: "
              + rule);
    } else {
      invalid(subject, schema, error + " evaluating rule: " + rule);
    }
  }

  private void refuse(SchemaRules.Compiled compiled, Structural schema, RuleSubject subject) {
    Tree written = compiled.written();
    Path path = RuleWords.path(subject.path(), written, schema);
    boolean ratcheted = !compiled.rule().usesOldSelf() && subject.isRatcheted();
    Optional<String> message = Optional.empty();
    if (compiled.rule().hasMessage()) {
      Outcome outcome = compiled.rule().message(subject.value(), subject.old(), CelLimits.PER_CALL);
      Optional<String> spent = overspent(outcome, written);
      if (spent.isPresent()) {
        add(new FieldError(Type.INVALID, path, type(schema), spent.get()), ratcheted);
        budget = SPENT;
        return;
      }
      budget -= outcome.cost();
      message = RuleWords.usable(outcome);
    }
    String detail = message.orElseGet(() -> RuleWords.message(written));
    boolean compound = schema.type().equals("object") || schema.type().equals("array");
    Tree shown = compound ? Tree.ABSENT : subject.value();
    add(RuleWords.error(written, path, shown, detail), ratcheted);
  }

  // As evalMessageExpression.
  private Optional<String> overspent(Outcome outcome, Tree written) {
    if (outcome.cost() > budget) {
      return Optional.of(
          "messageExpression evaluation failed due to running out of cost budget, no further"
              + " validation rules will be run");
    }
    return outcome.exceededLimit()
        ? Optional.of(
            "no further validation rules will be run due to call cost exceeds limit for"
                + " messageExpression: "
                + GoText.quoted(written.text("", "messageExpression")))
        : Optional.empty();
  }

  private void add(FieldError error, boolean ratcheted) {
    if (!ratcheted) {
      errors.add(error);
    }
  }

  private void stop(RuleSubject subject, Structural schema, String words) {
    invalid(subject, schema, words);
    budget = SPENT;
  }

  private void invalid(RuleSubject subject, Structural schema, String words) {
    errors.add(new FieldError(Type.INVALID, subject.path(), type(schema), words));
  }

  private static Tree type(Structural schema) {
    return Tree.of(schema.type());
  }
}
