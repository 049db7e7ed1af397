package dev.seatrial.validation.crd;

import dev.seatrial.cel.CompiledRule;
import dev.seatrial.cel.Cost;
import dev.seatrial.cel.RuleScope;
import dev.seatrial.cel.ValidationRule;
import dev.seatrial.cel.Vocabulary;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the rules in the schema of a definition compile, and what they may cost: each by itself
 * and all together.
 *
 * <p>As the end of {@code ValidateCustomResourceDefinitionOpenAPISchema} and of {@code
 * validateCustomResourceDefinitionValidation}, and {@code TotalCost} in {@code cel_validation.go},
 * v1.37.
 */
final class CrdRuleChecks {
  private static final long MOST_OF_ONE = 10_000_000;
  private static final long MOST_OF_ALL = 100_000_000;
  private static final long WORTH_TELLING = MOST_OF_ALL / 100;
  private static final int MOST_TOLD = 4;
  private static final String RULES = "x-kubernetes-validations";

  private final CrdStoredRules stored;
  private final FieldErrors errors = new FieldErrors();
  private final List<Expensive> expensive = new ArrayList<>();
  private Cost total = Cost.ZERO;

  private record Expensive(Path path, Cost cost) {}

  CrdRuleChecks(CrdStoredRules stored) {
    this.stored = stored;
  }

  /** Judges the rules of one schema. */
  void check(FieldValue schema, CrdRuleContext context, Optional<Path> uncorrelatable) {
    FieldValue rules = schema.at(RULES);
    if (rules.isEmpty()) {
      return;
    }
    Optional<RuleScope> scope = RuleScope.of(schema.tree(), context.isResource(schema.tree()));
    if (scope.isEmpty()) {
      errors.add(
          Type.INTERNAL,
          rules.path(),
          Tree.of(""),
          "internal error: failed to construct type information for x-kubernetes-validations"
              + " rules: unable to convert structural schema to CEL declarations");
      return;
    }
    for (FieldValue rule : rules.items()) {
      ValidationRule read = ValidationRule.of(rule.tree());
      CompiledRule compiled = scope.get().compile(read, vocabulary(read));
      Cost often = context.cardinality().orElseGet(() -> new Cost(scope.get().maxCardinality()));
      checkCost(rule.at("rule"), compiled.maxCost().times(often.units()), "rule");
      checkWords(rule, compiled);
      checkOldSelf(rule, compiled, uncorrelatable);
    }
  }

  private Vocabulary vocabulary(ValidationRule rule) {
    return stored.has(rule) ? Vocabulary.STORED : Vocabulary.WRITTEN;
  }

  private void checkCost(FieldValue expression, Cost cost, String what) {
    if (cost.exceeds(MOST_OF_ONE) && !stored.isUnchanged()) {
      errors.forbidden(expression, tooExpensive("estimated " + what + " cost", cost, MOST_OF_ONE));
    }
    total = total.plus(cost);
    if (!new Cost(WORTH_TELLING).exceeds(cost.units())) {
      expensive.add(new Expensive(expression.path(), cost));
    }
  }

  private void checkWords(FieldValue rule, CompiledRule compiled) {
    Tree shown = InternalForm.of("apiextensions.ValidationRule", rule.tree());
    compiled.error().ifPresent(words -> errors.invalid(rule.at("rule"), shown, words));
    FieldValue message = rule.at("messageExpression");
    if (compiled.messageError().isPresent()) {
      errors.invalid(message, shown, compiled.messageError().get());
    } else if (compiled.hasMessage()) {
      checkCost(message, compiled.messageMaxCost(), "messageExpression");
    }
  }

  private void checkOldSelf(FieldValue rule, CompiledRule compiled, Optional<Path> uncorrelatable) {
    FieldValue optional = rule.at("optionalOldSelf");
    if (!compiled.usesOldSelf()) {
      if (optional.isSet()) {
        errors.invalid(optional, "may not be set if oldSelf is not used in rule");
      }
    } else if (uncorrelatable.isPresent()) {
      errors.invalid(
          rule.at("rule"),
          "oldSelf cannot be used on the uncorrelatable portion of the schema within "
              + uncorrelatable.get());
    }
  }

  /** All errors, of the whole schema too. */
  FieldErrors finished(FieldValue schema) {
    if (total.exceeds(MOST_OF_ALL)) {
      expensive.sort(
          Comparator.comparing((Expensive one) -> one.cost().units(), Long::compareUnsigned)
              .reversed());
      for (Expensive one : expensive.subList(0, Math.min(MOST_TOLD, expensive.size()))) {
        errors.add(
            Type.FORBIDDEN,
            one.path(),
            Tree.of(""),
            "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3"
                + " schema");
      }
      errors.forbidden(
          schema,
          tooExpensive(
              "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema",
              total,
              MOST_OF_ALL));
    }
    return errors;
  }

  // As getCostErrorMessage.
  private static String tooExpensive(String what, Cost cost, long limit) {
    double factor = cost.factorOf(limit);
    String times =
        factor > 100.0
            ? "more than 100x"
            : String.format(Locale.ROOT, factor < 1.5 ? "%fx" : "%.1fx", factor);
    return what
        + " exceeds budget by factor of "
        + times
        + " (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where"
        + " arrays, maps, and strings are declared)";
  }
}
