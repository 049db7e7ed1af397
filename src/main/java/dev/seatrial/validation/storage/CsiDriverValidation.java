package dev.seatrial.validation.storage;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * CSIDrivers.
 *
 * <p>As {@code validateCSIDriverSpec} in {@code pkg/apis/storage/validation/validation.go}, v1.37.
 */
public final class CsiDriverValidation implements KindValidation {
  private static final List<String> POLICIES = List.of("File", "None", "ReadWriteOnceWithFSType");
  private static final List<String> LIFECYCLES = List.of("Persistent", "Ephemeral");
  private static final long SHORTEST_TOKEN = 600;
  private static final long LONGEST_TOKEN = 1L << 32;
  private static final long SHORTEST_PERIOD = 10;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    // Upstream writes "attachedRequired" for the field attachRequired.
    checkSet(attached(spec), errors);
    checkSet(spec.at("podInfoOnMount"), errors);
    checkSet(spec.at("storageCapacity"), errors);
    FieldValue policy = spec.at("fsGroupPolicy");
    if (policy.isSet() && !POLICIES.contains(policy.text())) {
      errors.notSupported(policy, POLICIES);
    }
    checkTokens(spec.at("tokenRequests"), errors);
    FieldValue lifecycles = spec.at("volumeLifecycleModes");
    for (FieldValue mode : lifecycles.items()) {
      if (!LIFECYCLES.contains(mode.text())) {
        errors.notSupported(lifecycles, mode.tree(), LIFECYCLES);
      }
    }
    checkSet(spec.at("seLinuxMount"), errors);
    FieldValue period = spec.at("nodeAllocatableUpdatePeriodSeconds");
    if (period.isSet() && period.number() < SHORTEST_PERIOD) {
      errors.invalid(period, "must be greater than or equal to 10 seconds");
    }
    FieldValue secrets = spec.at("serviceAccountTokenInSecrets");
    if (secrets.isSet() && spec.at("tokenRequests").isEmpty()) {
      errors.invalid(
          secrets, "serviceAccountTokenInSecrets is set but no tokenRequests are specified");
    }
    checkSet(spec.at("preventPodSchedulingIfMissing"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    FieldValue spec = object.at("spec");
    FieldValue before = old.at("spec");
    Immutability.check("*flag", attached(spec), attached(before), errors);
    Immutability.check(
        "[]text", spec.at("volumeLifecycleModes"), before.at("volumeLifecycleModes"), errors);
  }

  private static FieldValue attached(FieldValue spec) {
    return new FieldValue(spec.path().field("attachedRequired"), spec.tree().at("attachRequired"));
  }

  private static void checkSet(FieldValue field, FieldErrors errors) {
    if (!field.isSet()) {
      errors.required(field, "");
    }
  }

  private static void checkTokens(FieldValue tokens, FieldErrors errors) {
    Set<String> audiences = new TreeSet<>();
    for (FieldValue token : tokens.items()) {
      FieldValue audience = token.at("audience");
      if (!audiences.add(audience.text())) {
        errors.duplicate(audience);
        continue;
      }
      FieldValue seconds = token.at("expirationSeconds");
      if (seconds.isSet() && seconds.number() < SHORTEST_TOKEN) {
        errors.invalid(seconds, "may not specify a duration less than 10 minutes");
      }
      if (seconds.number() > LONGEST_TOKEN) {
        errors.invalid(seconds, "may not specify a duration larger than 2^32 seconds");
      }
    }
  }
}
