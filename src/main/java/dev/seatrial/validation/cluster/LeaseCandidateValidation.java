package dev.seatrial.validation.cluster;

import dev.seatrial.cel.library.SemanticVersion;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Optional;

/**
 * LeaseCandidates.
 *
 * <p>As {@code ValidateLeaseCandidateSpec} in {@code
 * pkg/apis/coordination/validation/validation.go}, v1.37.
 */
public final class LeaseCandidateValidation implements KindValidation {
  private static final String OLDEST = "OldestEmulationVersion";

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    if (spec.at("leaseName").isEmpty()) {
      errors.required(spec.at("leaseName"), "");
    }
    FieldValue emulated = spec.at("emulationVersion");
    Optional<SemanticVersion> emulation =
        emulated.isEmpty() ? Optional.empty() : version(emulated, errors);
    FieldValue binary = spec.at("binaryVersion");
    if (binary.isEmpty()) {
      errors.required(binary, "");
    } else {
      checkBinary(binary, emulation, errors);
    }
    FieldValue strategy = spec.at("strategy");
    if (strategy.isEmpty()) {
      errors.required(strategy, "");
      return;
    }
    boolean isUnknown = emulation.map(SemanticVersion::hasOnlyZeros).orElse(true);
    if (strategy.text().equals(OLDEST) && isUnknown) {
      errors.required(emulated, "must be specified when `strategy` is '" + OLDEST + "'");
    }
    checkStrategy(strategy, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability.check("text", object.at("spec", "leaseName"), old.at("spec", "leaseName"), errors);
  }

  private static Optional<SemanticVersion> version(FieldValue field, FieldErrors errors) {
    Optional<SemanticVersion> version = SemanticVersion.parse(field.text());
    if (version.isEmpty()) {
      errors.invalid(field, "must be a valid semantic version");
    }
    return version;
  }

  // What can't be read counts as 0.0.0.
  private static void checkBinary(
      FieldValue binary, Optional<SemanticVersion> emulation, FieldErrors errors) {
    Optional<SemanticVersion> version = version(binary, errors);
    boolean isOlder =
        emulation.isPresent()
            && version.map(own -> own.compareTo(emulation.get()) < 0).orElse(!isLeast(emulation));
    if (isOlder) {
      errors.invalid(binary, "must be greater than or equal to `emulationVersion`");
    }
  }

  private static boolean isLeast(Optional<SemanticVersion> version) {
    SemanticVersion zero = SemanticVersion.parse("0.0.0").orElseThrow();
    return version.isEmpty() || zero.compareTo(version.get()) >= 0;
  }

  // As ValidateCoordinatedLeaseStrategy, which names the field twice.
  private static void checkStrategy(FieldValue strategy, FieldErrors errors) {
    FieldValue twice = new FieldValue(strategy.path().field("strategy"), strategy.tree());
    if (strategy.text().indexOf('/') >= 0) {
      errors.invalidEach(twice, Formats.qualifiedName(strategy.text()));
    } else if (!strategy.text().equals(OLDEST)) {
      errors.notSupported(twice, Tree.of(strategy.text()), List.of(OLDEST));
    }
  }
}
