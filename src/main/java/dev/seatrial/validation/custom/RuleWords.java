package dev.seatrial.validation.custom;

import dev.seatrial.cel.CelLimits;
import dev.seatrial.cel.Outcome;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.format.Formats;
import java.util.Optional;

/**
 * What a rule in {@code x-kubernetes-validations} wants to be said where it refuses a value.
 *
 * <p>As {@code ruleMessageOrDefault}, {@code evalMessageExpression} and {@code fieldErrorForReason}
 * in {@code pkg/apiserver/schema/cel/validation.go} of {@code k8s.io/apiextensions-apiserver},
 * v1.37.
 */
final class RuleWords {
  private RuleWords() {}

  /** What other errors call the rule. */
  static String name(Tree rule) {
    String message = rule.text("", "message");
    return (message.isEmpty() ? rule.text("", "rule") : message).strip();
  }

  static String message(Tree rule) {
    return rule.text("", "message").isEmpty() ? "failed rule: " + name(rule) : name(rule);
  }

  /** The text that a messageExpression gave, where it gave one that will do. */
  static Optional<String> usable(Outcome outcome) {
    return outcome
        .text()
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.indexOf('\n') < 0)
        .filter(text -> Formats.bytes(text) <= CelLimits.MESSAGE_BYTES);
  }

  /** The field that the rule speaks of. */
  static Path path(Path subject, Tree rule, Structural schema) {
    String text = rule.text("", "fieldPath");
    if (text.isEmpty()) {
      return subject;
    }
    Path path = SchemaPath.followed(text, schema.tree()).path();
    Path whole = subject;
    for (Path.Step step : path.steps()) {
      boolean first = whole == subject && !subject.isRoot();
      if (step instanceof Path.Key key) {
        // Upstream joins both with a dot, whatever the second begins with.
        whole = first ? whole.field("[" + key.name() + "]") : whole.key(key.name());
      } else if (step instanceof Path.Field field) {
        whole = whole.field(field.name());
      }
    }
    return whole;
  }

  static FieldError error(Tree rule, Path path, Tree value, String detail) {
    return switch (rule.text("", "reason")) {
      case "FieldValueForbidden" -> new FieldError(Type.FORBIDDEN, path, Tree.of(""), detail);
      case "FieldValueRequired" -> new FieldError(Type.REQUIRED, path, Tree.of(""), detail);
      case "FieldValueDuplicate" -> new FieldError(Type.DUPLICATE, path, Json.sorted(value), "");
      default -> new FieldError(Type.INVALID, path, Json.sorted(value), detail);
    };
  }
}
