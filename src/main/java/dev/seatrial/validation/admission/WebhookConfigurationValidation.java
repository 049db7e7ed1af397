package dev.seatrial.validation.admission;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * ValidatingWebhookConfigurations and MutatingWebhookConfigurations.
 *
 * <p>As {@code validateValidatingWebhookConfiguration} and {@code
 * validateMutatingWebhookConfiguration} in {@code
 * pkg/apis/admissionregistration/validation/validation.go}, v1.37. What only mutating webhooks have
 * is checked where it is set, for no other can set it.
 */
public final class WebhookConfigurationValidation implements KindValidation {
  private static final List<String> REVIEWS = List.of("v1", "v1beta1");
  private static final List<String> NO_SIDE_EFFECTS = List.of("None", "NoneOnDryRun");
  private static final List<String> SIDE_EFFECTS =
      List.of("None", "NoneOnDryRun", "Some", "Unknown");
  private static final int LONGEST_TIMEOUT = 30;

  /** What is asked of the webhooks; a change is not asked for more than was there before. */
  private record Rules(
      boolean noSideEffects,
      boolean knownReviews,
      boolean uniqueNames,
      boolean validSelectors,
      boolean conditions) {
    static Rules ofChanged(FieldValue webhooks, FieldValue old) {
      return new Rules(
          old.items().stream()
              .allMatch(hook -> NO_SIDE_EFFECTS.contains(hook.at("sideEffects").text())),
          old.items().stream().allMatch(Rules::hasKnownReview),
          old.items().stream().map(hook -> hook.at("name").text()).distinct().count()
              == old.items().size(),
          old.items().stream().allMatch(Rules::hasValidSelectors),
          !conditions(webhooks).equals(conditions(old)));
    }

    private static boolean hasKnownReview(FieldValue hook) {
      List<Tree> reviews = hook.tree().items("admissionReviewVersions");
      return reviews.isEmpty()
          || reviews.stream().anyMatch(review -> REVIEWS.contains(review.text("")));
    }

    private static boolean hasValidSelectors(FieldValue hook) {
      FieldErrors errors = new FieldErrors();
      LabelValidation.selector(hook.at("namespaceSelector"), errors);
      LabelValidation.selector(hook.at("objectSelector"), errors);
      return errors.isEmpty();
    }

    private static List<List<Tree>> conditions(FieldValue webhooks) {
      return webhooks.items().stream().map(hook -> hook.tree().items("matchConditions")).toList();
    }
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    AdmissionExpressions expressions = AdmissionExpressions.ofWebhook(Tree.ABSENT, errors);
    check(object.at("webhooks"), new Rules(true, true, true, true, true), expressions, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue webhooks = object.at("webhooks");
    FieldValue before = old.at("webhooks");
    List<Tree> conditions = Rules.conditions(before).stream().flatMap(List::stream).toList();
    Tree stored = ObjectTree.of("matchConditions", Tree.of(conditions));
    AdmissionExpressions expressions = AdmissionExpressions.ofWebhook(stored, errors);
    check(webhooks, Rules.ofChanged(webhooks, before), expressions, errors);
  }

  private static void check(
      FieldValue webhooks, Rules rules, AdmissionExpressions expressions, FieldErrors errors) {
    Set<String> seen = new TreeSet<>();
    Predicate<String> isRepeated = name -> !name.isEmpty() && !seen.add(name);
    for (FieldValue hook : webhooks.items()) {
      checkName(hook.at("name"), errors);
      hook.at("rules").items().forEach(rule -> AdmissionRules.check(rule, errors));
      checkWords(hook, rules, errors);
      checkSelectors(hook, rules, errors);
      Choice.optional(hook.at("reinvocationPolicy"), List.of("IfNeeded", "Never"), errors);
      WebhookClient.check(hook.at("clientConfig"), errors);
      if (rules.conditions()) {
        AdmissionRules.checkConditions(hook.at("matchConditions"), expressions, errors);
      }
      checkReviews(hook.at("admissionReviewVersions"), rules, errors);
      if (rules.uniqueNames() && isRepeated.test(hook.at("name").text())) {
        errors.duplicate(hook.at("name"));
      }
    }
  }

  // As IsFullyQualifiedName.
  private static void checkName(FieldValue name, FieldErrors errors) {
    List<String> wrong = Formats.dnsSubdomain(name.text());
    if (name.isEmpty()) {
      errors.required(name, "");
    } else if (!wrong.isEmpty()) {
      errors.invalid(name, String.join(",", wrong));
    } else if (name.text().split("\\.", -1).length <= 2) {
      errors.invalid(name, "should be a domain with at least three segments separated by dots");
    }
  }

  private static void checkWords(FieldValue hook, Rules rules, FieldErrors errors) {
    Choice.optional(hook.at("failurePolicy"), List.of("Fail", "Ignore"), errors);
    Choice.optional(hook.at("matchPolicy"), List.of("Equivalent", "Exact"), errors);
    List<String> allowed = rules.noSideEffects() ? NO_SIDE_EFFECTS : SIDE_EFFECTS;
    FieldValue effects = hook.at("sideEffects");
    if (!effects.isSet()) {
      errors.required(effects, "must specify one of " + String.join(", ", allowed));
    }
    Choice.optional(effects, allowed, errors);
    FieldValue timeout = hook.at("timeoutSeconds");
    if (timeout.isSet() && (timeout.number() < 1 || timeout.number() > LONGEST_TIMEOUT)) {
      errors.invalid(timeout, "the timeout value must be between 1 and 30 seconds");
    }
  }

  private static void checkSelectors(FieldValue hook, Rules rules, FieldErrors errors) {
    for (String field : List.of("namespaceSelector", "objectSelector")) {
      if (rules.validSelectors()) {
        LabelValidation.selector(hook.at(field), errors);
      } else {
        LabelValidation.selectorWithAnyValues(hook.at(field), errors);
      }
    }
  }

  // As validateAdmissionReviewVersions.
  private static void checkReviews(FieldValue reviews, Rules rules, FieldErrors errors) {
    if (reviews.isEmpty()) {
      errors.required(reviews, "must specify one of " + String.join(", ", REVIEWS));
      return;
    }
    Set<String> seen = new TreeSet<>();
    for (FieldValue review : reviews.items()) {
      if (seen.add(review.text())) {
        errors.invalidEach(review, Tree.of(review.text()), Formats.dns1035Label(review.text()));
      } else {
        errors.invalidText(review, "duplicate version");
      }
    }
    if (rules.knownReviews() && REVIEWS.stream().noneMatch(seen::contains)) {
      errors.invalid(reviews, "must include at least one of " + String.join(", ", REVIEWS));
    }
  }
}
