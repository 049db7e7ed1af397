package dev.seatrial.validation.crd;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.admission.WebhookClient;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a custom resource is converted between its versions.
 *
 * <p>As {@code validateCustomResourceConversion}, v1.37.
 *
 * @param needsKnownReview whether a review version is asked for that the server understands
 */
record CrdConversion(boolean needsKnownReview) {
  private static final List<String> REVIEWS = List.of("v1", "v1beta1");

  static CrdConversion ofNew() {
    return new CrdConversion(true);
  }

  /** What was stored before may lack it still. */
  static CrdConversion ofChanged(FieldValue old) {
    List<FieldValue> versions = old.at("spec", "conversion", "conversionReviewVersions").items();
    return new CrdConversion(
        versions.isEmpty()
            || versions.stream().anyMatch(version -> REVIEWS.contains(version.text())));
  }

  void check(FieldValue conversion, FieldErrors errors) {
    if (!conversion.isSet()) {
      return;
    }
    FieldValue strategy = conversion.at("strategy");
    Choice.required(strategy, List.of("None", "Webhook"), errors);
    FieldValue client = conversion.at("webhookClientConfig");
    FieldValue reviews = conversion.at("conversionReviewVersions");
    if (strategy.text().equals("Webhook")) {
      if (client.isSet()) {
        WebhookClient.check(client, errors);
      } else {
        errors.required(client, "required when strategy is set to Webhook");
      }
      checkReviews(reviews, errors);
      return;
    }
    String words = "should not be set when strategy is not set to Webhook";
    if (client.isSet()) {
      errors.forbidden(client, words);
    }
    if (!reviews.isEmpty()) {
      errors.forbidden(reviews, words);
    }
  }

  private void checkReviews(FieldValue reviews, FieldErrors errors) {
    if (reviews.isEmpty()) {
      errors.required(reviews, "");
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
    if (needsKnownReview && REVIEWS.stream().noneMatch(seen::contains)) {
      errors.invalid(reviews, "must include at least one of " + String.join(", ", REVIEWS));
    }
  }
}
