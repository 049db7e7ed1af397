package dev.seatrial.validation.admission;

import dev.seatrial.cel.AdmissionCompiler;
import dev.seatrial.cel.AdmissionExpression;
import dev.seatrial.cel.AdmissionScope;
import dev.seatrial.cel.Vocabulary;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * The expressions of an admission policy or of a webhook, compiled. What an object had before a
 * change stays right by the rules of the release before.
 *
 * <p>As {@code validateCELCondition}, {@code validateVariable} and {@code preexistingExpressions}
 * in {@code pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
final class AdmissionExpressions {
  private static final List<String> BOOL = List.of("bool");
  private static final List<String> STRING = List.of("string");
  private static final List<String> STRING_OR_NULL = List.of("string", "null_type");

  private final AdmissionCompiler compiler;
  private final AdmissionScope scope;
  private final Tree old;
  private final FieldErrors errors;

  private AdmissionExpressions(
      AdmissionCompiler compiler, AdmissionScope scope, Tree old, FieldErrors errors) {
    this.compiler = compiler;
    this.scope = scope;
    this.old = old;
    this.errors = errors;
  }

  /**
   * Of a policy.
   *
   * @param old the spec before a change
   * @param isComposed whether the expressions may speak of {@code variables}
   */
  static AdmissionExpressions ofPolicy(
      FieldValue spec, Tree old, boolean isComposed, FieldErrors errors) {
    AdmissionCompiler compiler =
        isComposed
            ? AdmissionCompiler.ofPolicy(Vocabulary.WRITTEN)
            : AdmissionCompiler.ofWebhook(Vocabulary.WRITTEN);
    AdmissionScope scope = AdmissionScope.ofPolicy(spec.at("paramKind").isSet());
    return new AdmissionExpressions(compiler, scope, old, errors);
  }

  /**
   * Of the match conditions of a policy, which know no variables here.
   *
   * @param old the spec before a change
   */
  static AdmissionExpressions ofConditions(FieldValue spec, Tree old, FieldErrors errors) {
    return ofPolicy(spec, old, false, errors);
  }

  /**
   * Of the match conditions of a webhook.
   *
   * @param old has the match conditions of all webhooks before a change
   */
  static AdmissionExpressions ofWebhook(Tree old, FieldErrors errors) {
    AdmissionCompiler compiler = AdmissionCompiler.ofWebhook(Vocabulary.WRITTEN);
    return new AdmissionExpressions(compiler, AdmissionScope.ofWebhook(), old, errors);
  }

  void condition(FieldValue field) {
    String text = field.text().strip();
    Vocabulary vocabulary = vocabulary("matchConditions", "expression", text);
    report(field, text, compiler.in(vocabulary).compile(text, scope, BOOL));
  }

  void variable(FieldValue variable) {
    FieldValue field = variable.at("expression");
    String text = field.text();
    AdmissionCompiler used = compiler.in(vocabulary("validations", "expression", text));
    report(field, text, used.variable(variable.at("name").text(), text, scope));
  }

  void validation(FieldValue field) {
    String text = field.text();
    Vocabulary vocabulary = vocabulary("validations", "expression", text);
    report(field, text, compiler.in(vocabulary).compile(text, scope, BOOL));
  }

  void message(FieldValue field) {
    String text = field.text();
    Vocabulary vocabulary = vocabulary("validations", "messageExpression", text);
    report(field, text, compiler.in(vocabulary).compile(text, scope.ofMessages(), STRING));
  }

  void annotation(FieldValue field) {
    String text = field.text();
    Vocabulary vocabulary = vocabulary("auditAnnotations", "valueExpression", text);
    report(field, text, compiler.in(vocabulary).compile(text.strip(), scope, STRING_OR_NULL));
  }

  // A JSON patch that stood there before stays right where it stood as an apply configuration.
  void mutation(FieldValue field, List<String> types) {
    String text = field.text();
    boolean isStored =
        old.items("mutations").stream()
            .anyMatch(item -> item.text("", "applyConfiguration", "expression").equals(text));
    AdmissionCompiler used = compiler.in(isStored ? Vocabulary.STORED : Vocabulary.WRITTEN);
    String trimmed = text.strip();
    report(field, trimmed, used.compile(trimmed, scope.ofMutations(), types));
  }

  private Vocabulary vocabulary(String list, String field, String text) {
    boolean isStored = old.items(list).stream().anyMatch(item -> item.text("", field).equals(text));
    return isStored ? Vocabulary.STORED : Vocabulary.WRITTEN;
  }

  private void report(FieldValue field, String shown, AdmissionExpression compiled) {
    String wrong = compiled.error().orElse("");
    if (compiled.isUnplanned()) {
      errors.add(Type.INTERNAL, field.path(), Tree.of(""), wrong);
    } else if (!wrong.isEmpty()) {
      errors.invalid(field, Tree.of(shown), wrong);
    }
  }
}
