package dev.seatrial.validation.crd;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.custom.SchemaPath;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * What stands beside the expression of a rule in {@code x-kubernetes-validations}.
 *
 * <p>As the last part of {@code ValidateCustomResourceDefinitionOpenAPISchema}, v1.37.
 */
final class ValidationRuleFields {
  private static final List<String> REASONS =
      List.of(
          "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");
  private static final String NOT_EMPTY = "must be non-empty if specified";
  private static final String NO_BREAKS = "must not contain line breaks";

  private ValidationRuleFields() {}

  static void check(FieldValue rule, Tree schema, FieldErrors errors) {
    checkMessage(rule, errors);
    FieldValue expression = rule.at("messageExpression");
    if (!expression.isEmpty() && expression.text().isBlank()) {
      errors.required(expression, "messageExpression " + NOT_EMPTY);
    }
    Choice.optional(rule.at("reason"), REASONS, errors);
    FieldValue path = rule.at("fieldPath");
    if (path.isEmpty()) {
      return;
    }
    if (path.text().isBlank()) {
      errors.invalid(path, NOT_EMPTY);
    }
    if (hasBreaks(path.text())) {
      errors.invalid(path, NO_BREAKS);
    }
    if (StructuralSchema.unsupported(schema).isEmpty()
        && !SchemaPath.followed(path.text(), schema).isFound()) {
      errors.invalid(path, "must be a valid path");
    }
  }

  private static void checkMessage(FieldValue rule, FieldErrors errors) {
    String expression = rule.at("rule").text().strip();
    FieldValue message = rule.at("message");
    if (expression.isEmpty()) {
      errors.required(rule.at("rule"), "rule is not specified");
    } else if (!message.isEmpty() && message.text().isBlank()) {
      errors.invalid(message, NOT_EMPTY);
    } else if (hasBreaks(message.text().strip())) {
      errors.invalid(message, NO_BREAKS);
    } else if (hasBreaks(expression) && message.isEmpty()) {
      errors.required(message, "message must be specified if rule contains line breaks");
    }
  }

  private static boolean hasBreaks(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
