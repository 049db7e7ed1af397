package dev.seatrial.apiserver.table;

import dev.seatrial.tree.Tree;

/** What objects must pass before they are stored: webhooks and policies. */
// As printMutatingWebhook and its neighbours in printers.go, v1.37.
final class AdmissionTables {
  static final KindTable MUTATING_WEBHOOK = webhooks("MutatingWebhookConfiguration");
  static final KindTable VALIDATING_WEBHOOK = webhooks("ValidatingWebhookConfiguration");
  static final KindTable MUTATING_POLICY =
      policy("MutatingAdmissionPolicy", "mutations", "Mutations");
  static final KindTable VALIDATING_POLICY =
      policy("ValidatingAdmissionPolicy", "validations", "Validations");
  static final KindTable MUTATING_BINDING = binding("MutatingAdmissionPolicyBinding");
  static final KindTable VALIDATING_BINDING = binding("ValidatingAdmissionPolicyBinding");

  private static final String GROUP = ".admissionregistration.k8s.io";

  private AdmissionTables() {}

  private static KindTable webhooks(String kind) {
    return KindTable.of(
        kind + GROUP,
        (configuration, cells) -> cells.name().count("webhooks").age(),
        Column.objectName(),
        Column.integer("Webhooks"),
        Column.age());
  }

  private static KindTable policy(String kind, String field, String column) {
    return KindTable.of(
        kind + GROUP,
        (policy, cells) ->
            cells
                .name()
                .count("spec", field)
                .text(parameterKind(policy.at("spec", "paramKind")))
                .age(),
        Column.objectName(),
        Column.integer(column),
        Column.text("ParamKind"),
        Column.age());
  }

  private static KindTable binding(String kind) {
    return KindTable.of(
        kind + GROUP,
        (binding, cells) ->
            cells
                .name()
                .textAt("spec", "policyName")
                .text(parameter(binding.at("spec", "paramRef")))
                .age(),
        Column.objectName(),
        Column.text("PolicyName"),
        Column.text("ParamRef"),
        Column.age());
  }

  private static String parameterKind(Tree kind) {
    return kind.isUnset() ? Cells.UNSET : kind.text("", "apiVersion") + "/" + kind.text("", "kind");
  }

  private static String parameter(Tree reference) {
    String name = reference.text("", "name");
    if (!name.isEmpty()) {
      return Texts.orElse(reference.text("", "namespace"), "*") + "/" + name;
    }
    Tree selector = reference.at("selector");
    return selector.isUnset() ? Cells.UNSET : LabelSelectorText.of(selector);
  }
}
