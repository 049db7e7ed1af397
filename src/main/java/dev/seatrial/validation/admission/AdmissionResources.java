package dev.seatrial.validation.admission;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.Set;
import java.util.TreeSet;

/**
 * The resources of an admission rule: plain ones, subresources, and either with a wildcard.
 *
 * <p>As {@code validateResources} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37.
 */
final class AdmissionResources {
  private final FieldErrors errors;
  private final Set<String> withAllSubresources = new TreeSet<>();
  private final Set<String> ofAllResources = new TreeSet<>();
  private boolean everything;
  private boolean allResources;
  private boolean plain;

  private AdmissionResources(FieldErrors errors) {
    this.errors = errors;
  }

  static void check(FieldValue resources, FieldErrors errors) {
    if (resources.isEmpty()) {
      errors.required(resources, "");
    }
    AdmissionResources rules = new AdmissionResources(errors);
    resources.items().forEach(rules::checkOne);
    if (resources.items().size() > 1 && rules.everything) {
      errors.invalid(resources, "if '*/*' is present, must not specify other resources");
    }
    if (rules.allResources && rules.plain) {
      errors.invalid(
          resources, "if '*' is present, must not specify other resources without subresources");
    }
  }

  private void checkOne(FieldValue field) {
    String text = field.text();
    if (text.isEmpty()) {
      errors.required(field, "");
      return;
    }
    everything |= text.equals("*/*");
    allResources |= text.equals("*");
    String[] parts = text.split("/", 2);
    if (parts.length == 1) {
      // The last one counts.
      plain = !text.equals("*");
      return;
    }
    if (withAllSubresources.contains(parts[0])) {
      errors.invalid(field, "if '" + parts[0] + "/*' is present, must not specify " + text);
    }
    if (ofAllResources.contains(parts[1])) {
      errors.invalid(field, "if '*/" + parts[1] + "' is present, must not specify " + text);
    }
    if (parts[1].equals("*")) {
      withAllSubresources.add(parts[0]);
    }
    if (parts[0].equals("*")) {
      ofAllResources.add(parts[1]);
    }
  }
}
