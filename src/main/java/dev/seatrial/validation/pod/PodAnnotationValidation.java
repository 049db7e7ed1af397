package dev.seatrial.validation.pod;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.storage.PathValidation;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules for annotations that once were, or still are, part of the pod API.
 *
 * <p>Follows ValidatePodSpecificAnnotations in {@code pkg/apis/core/validation/validation.go},
 * v1.37.
 */
final class PodAnnotationValidation {
  static final String MIRROR = "kubernetes.io/config.mirror";
  static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String SECCOMP = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String SECCOMP_OF_CONTAINER =
      "container.seccomp.security.alpha.kubernetes.io/";
  private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";
  private static final Pattern DELETION_COST_FORM =
      Pattern.compile("-[0-9]{1,18}|0|[1-9][0-9]{0,17}");
  private static final String LOCALHOST = "localhost/";

  private PodAnnotationValidation() {}

  static void check(FieldValue annotations, FieldValue spec, FieldErrors errors) {
    FieldValue mirror = annotations.key(MIRROR);
    if (mirror.tree().isPresent() && spec.at("nodeName").isEmpty()) {
      errors.invalidText(mirror, "must set spec.nodeName if mirror pod annotation is set");
    }
    FieldValue cost = annotations.key(DELETION_COST);
    if (cost.tree().isPresent() && !isDeletionCost(cost.text())) {
      errors.invalidText(cost, "must be a 32bit integer");
    }
    seccomp(annotations, errors);
    appArmor(annotations, spec, errors);
  }

  /**
   * As validateSeccompAnnotationsAndFields and validateAppArmorAnnotationsAndFieldsMatchOnCreate.
   */
  static void againstFields(FieldValue annotations, FieldValue spec, FieldErrors errors) {
    FieldValue ofPod = spec.at("securityContext", "seccompProfile");
    seccompMatches(annotations.tree().at(SECCOMP), ofPod, errors);
    for (FieldValue container : PodContainers.of(spec)) {
      Tree annotation = annotations.tree().at(SECCOMP_OF_CONTAINER + name(container));
      seccompMatches(annotation, container.at("securityContext", "seccompProfile"), errors);
    }
    if (spec.at("os", "name").text().equals("windows")) {
      return;
    }
    for (FieldValue container : PodContainers.of(spec)) {
      Tree annotation = annotations.tree().at(APP_ARMOR + name(container));
      FieldValue own = container.at("securityContext", "appArmorProfile");
      Tree profile =
          own.isSet() ? own.tree() : spec.tree().at("securityContext", "appArmorProfile");
      matches(annotation, new FieldValue(own.path(), profile), Kind.APP_ARMOR, errors);
    }
  }

  private enum Kind {
    SECCOMP("seccomp", List.of("runtime/default", "docker/default"), "unconfined"),
    APP_ARMOR("apparmor", List.of("runtime/default"), "unconfined");

    private final String name;
    private final List<String> runtimeDefaults;
    private final String unconfined;

    Kind(String name, List<String> runtimeDefaults, String unconfined) {
      this.name = name;
      this.runtimeDefaults = runtimeDefaults;
      this.unconfined = unconfined;
    }
  }

  // As GetDeletionCostFromPodAnnotations: no plus, no leading zeros unless behind a minus.
  private static boolean isDeletionCost(String text) {
    if (!DELETION_COST_FORM.matcher(text).matches()) {
      return false;
    }
    long cost = Long.parseLong(text);
    return cost == (int) cost;
  }

  private static void seccomp(FieldValue annotations, FieldErrors errors) {
    if (annotations.tree().at(SECCOMP).isPresent()) {
      seccompProfile(annotations.at(SECCOMP), errors);
    }
    for (FieldValue annotation : annotations.entries()) {
      if (annotation.name().startsWith(SECCOMP_OF_CONTAINER)) {
        seccompProfile(annotations.at(annotation.name()), errors);
      }
    }
  }

  // As ValidateSeccompProfile.
  private static void seccompProfile(FieldValue profile, FieldErrors errors) {
    String text = profile.text();
    if (text.startsWith(LOCALHOST)) {
      Tree path = Tree.of(text.substring(LOCALHOST.length()));
      PathValidation.descending(new FieldValue(profile.path(), path), errors);
    } else if (!List.of("runtime/default", "docker/default", "unconfined").contains(text)) {
      errors.invalidText(profile, "must be a valid seccomp profile");
    }
  }

  private static void appArmor(FieldValue annotations, FieldValue spec, FieldErrors errors) {
    for (FieldValue annotation : annotations.entries()) {
      if (!annotation.name().startsWith(APP_ARMOR)) {
        continue;
      }
      String container = annotation.name().substring(APP_ARMOR.length());
      if (PodContainers.of(spec).stream().noneMatch(other -> name(other).equals(container))) {
        errors.invalid(annotation, Tree.of(container), "container not found");
      }
      String profile = annotation.text();
      boolean known = List.of("", "runtime/default", "unconfined").contains(profile);
      if (!known && !profile.startsWith(LOCALHOST)) {
        errors.invalidText(annotation, "invalid AppArmor profile name: " + GoText.quoted(profile));
      }
    }
  }

  private static void seccompMatches(Tree annotation, FieldValue profile, FieldErrors errors) {
    matches(annotation, profile, Kind.SECCOMP, errors);
  }

  private static void matches(Tree annotation, FieldValue profile, Kind kind, FieldErrors errors) {
    if (!annotation.isPresent() || !profile.isSet()) {
      return;
    }
    String text = annotation.text("");
    boolean typeMatches =
        switch (profile.at("type").text()) {
          case "Unconfined" -> text.equals(kind.unconfined);
          case "RuntimeDefault" -> kind.runtimeDefaults.contains(text);
          case "Localhost" -> text.startsWith(LOCALHOST);
          default -> true;
        };
    if (!typeMatches) {
      errors.forbidden(profile.at("type"), kind.name + " type in annotation and field must match");
      return;
    }
    FieldValue local = profile.at("localhostProfile");
    boolean localhost = profile.at("type").text().equals("Localhost");
    if (localhost && !(local.isSet() && text.equals(LOCALHOST + local.text()))) {
      errors.forbidden(local, kind.name + " profile in annotation and field must match");
    }
  }

  private static String name(FieldValue container) {
    return container.at("name").text();
  }
}
