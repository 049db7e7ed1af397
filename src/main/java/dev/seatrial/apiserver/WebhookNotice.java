package dev.seatrial.apiserver;

import dev.seatrial.cel.MatchConditions;
import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * Warns of admission webhooks that the real API server would call: here nobody can be called. Where
 * the service in front of one can't be reached, the request is refused as there.
 *
 * <p>Which those are follows {@code ShouldCallHook} in {@code
 * apiserver/pkg/admission/plugin/webhook/generic/webhook.go}, v1.37.
 */
final class WebhookNotice implements ReviewPlugin {
  private static final String OWN_GROUP = "admissionregistration.k8s.io";

  @Override
  public void check(Review review, Store store) {
    boolean isAsked =
        !store.list(Resources.MUTATING_WEBHOOKS).isEmpty()
            || !store.list(Resources.VALIDATING_WEBHOOKS).isEmpty();
    if (!isAsked || review.resource().group().equals(OWN_GROUP)) {
      return;
    }
    RequestMatch match = new RequestMatch(review, store);
    for (String resource : List.of(Resources.MUTATING_WEBHOOKS, Resources.VALIDATING_WEBHOOKS)) {
      for (Tree configuration : store.list(resource)) {
        for (Tree webhook : configuration.items("webhooks")) {
          if (isCalled(webhook, match, review, store)) {
            call(configuration, webhook, review, store);
          }
        }
      }
    }
  }

  private static void call(Tree configuration, Tree webhook, Review review, Store store) {
    new WebhookReach(webhook, store)
        .failure()
        .ifPresent(
            why -> {
              throw ApiError.internal(why);
            });
    if (review.options() != WriteOptions.COMPONENT) {
      review.options().warnings().accept(words(configuration, webhook));
    }
  }

  private static boolean isCalled(Tree webhook, RequestMatch match, Review review, Store store) {
    if (!match.byAny(webhook.items("rules")) || !match.bySelectors(webhook)) {
      return false;
    }
    MatchConditions conditions = MatchConditions.ofWebhook(webhook);
    return conditions.isEmpty()
        || conditions.match(PolicyRequest.of(review, Tree.ABSENT, store)).matches();
  }

  private static String words(Tree configuration, Tree webhook) {
    return "webhook \""
        + webhook.text("", "name")
        + "\" of "
        + configuration.text("", "kind")
        + "/"
        + configuration.text("", "metadata", "name")
        + " matches this request; webhooks are not run";
  }
}
