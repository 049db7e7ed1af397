package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.object.PodTemplates;
import dev.seatrial.podsecurity.NamespacePolicy;
import dev.seatrial.podsecurity.Standard;
import dev.seatrial.podsecurity.Standards;
import dev.seatrial.podsecurity.Violations;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.List;

/**
 * Refuses pods that the pod security standard of their namespace does not allow, and warns of them.
 *
 * <p>Follows {@code k8s.io/pod-security-admission/admission/admission.go}, v0.37.2, with the
 * defaults of {@code plugin/pkg/admission/security/podsecurity}: nothing is exempt. There is no
 * audit log.
 */
final class PodSecurityAdmission implements ReviewPlugin {
  private static final List<String> CONTAINERS = List.of("containers", "initContainers");

  private final Standards standards;

  PodSecurityAdmission(int newestMinor) {
    this.standards = new Standards(newestMinor);
  }

  @Override
  public void check(Review review, Store store) {
    if (review.isOf(Resources.NAMESPACES)) {
      if (review.part() == Part.OBJECT) {
        checkNamespace(review, store);
      }
    } else if (review.isOf(Resources.PODS)) {
      if (review.part() != Part.STATUS) {
        checkPod(review, policy(review, store));
      }
    } else if (review.part() == Part.OBJECT && review.options() != WriteOptions.COMPONENT) {
      // Nobody hears what components are warned of.
      warnOfTemplate(review, store);
    }
  }

  private static NamespacePolicy policy(Review review, Store store) {
    return NamespacePolicy.of(store.get(review.namespaceKey()).at("metadata", "labels"));
  }

  private void checkNamespace(Review review, Store store) {
    Tree labels = review.object().at("metadata", "labels");
    Tree oldLabels = review.old().at("metadata", "labels");
    if (labels.equals(oldLabels)) {
      return;
    }
    List<FieldError> refusal = NamespacePolicy.refusal(labels, oldLabels);
    if (!refusal.isEmpty()) {
      throw ApiError.invalid(new Identity("Namespace", review.key().name()), refusal);
    }
    NamespacePolicy policy = NamespacePolicy.of(labels);
    NamespacePolicy old = NamespacePolicy.of(oldLabels);
    if (!review.isCreate() && isStricter(policy.enforce(), old.enforce())) {
      PodsUnderStandard pods = new PodsUnderStandard(standards, policy.enforce());
      pods.warnings(review.key().name(), store.list(Resources.PODS, review.key().name()))
          .forEach(review.options().warnings());
    }
  }

  private static boolean isStricter(Standard standard, Standard old) {
    boolean isRelaxed =
        standard.minor() == old.minor() && standard.level().compareTo(old.level()) <= 0;
    return !standard.allowsAll() && !isRelaxed;
  }

  private void checkPod(Review review, NamespacePolicy policy) {
    if (policy.allowsAll() || !review.isCreate() && !isSignificant(review)) {
      return;
    }
    Violations enforced = violations(policy.enforce(), review.object());
    if (!enforced.isEmpty()) {
      throw review.forbidden(
          "violates PodSecurity \"" + policy.enforce() + "\": " + enforced.details());
    }
    warn(review, policy.warn(), review.object());
  }

  // As isSignificantPodUpdate.
  private static boolean isSignificant(Review review) {
    Tree spec = review.object().at("spec");
    Tree old = review.old().at("spec");
    for (String list : CONTAINERS) {
      List<Tree> containers = spec.items(list);
      List<Tree> before = old.items(list);
      if (containers.size() != before.size()) {
        return true;
      }
      for (int i = 0; i < before.size(); i++) {
        if (!image(containers.get(i)).equals(image(before.get(i)))) {
          return true;
        }
      }
    }
    return spec.items("ephemeralContainers").stream()
        .anyMatch(
            container ->
                old.items("ephemeralContainers").stream()
                    .noneMatch(
                        each ->
                            each.at("name").equals(container.at("name"))
                                && image(each).equals(image(container))));
  }

  private static String image(Tree container) {
    return container.text("", "image");
  }

  private void warnOfTemplate(Review review, Store store) {
    Tree template = PodTemplates.of(review.object());
    if (!template.isPresent() || review.operation() == Review.Operation.DELETE) {
      return;
    }
    warn(review, policy(review, store).warn(), template);
  }

  private void warn(Review review, Standard standard, Tree pod) {
    Violations violations = violations(standard, pod);
    if (!violations.isEmpty()) {
      review
          .options()
          .warnings()
          .accept("would violate PodSecurity \"" + standard + "\": " + violations.details());
    }
  }

  private Violations violations(Standard standard, Tree pod) {
    return standards.violations(standard, pod.at("metadata"), pod.at("spec"));
  }
}
