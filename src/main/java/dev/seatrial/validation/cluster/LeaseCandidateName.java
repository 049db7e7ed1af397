package dev.seatrial.validation.cluster;

import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;

/**
 * The name of a LeaseCandidate is one of a file.
 *
 * <p>As {@code ValidLeaseCandidateName} in {@code pkg/apis/coordination/validation/validation.go},
 * v1.37.
 */
public final class LeaseCandidateName implements NameRule {
  @Override
  public List<String> wrong(String name) {
    return Formats.configMapKey(name);
  }

  @Override
  public List<String> wrongPrefix(String prefix) {
    return wrong(prefix);
  }
}
