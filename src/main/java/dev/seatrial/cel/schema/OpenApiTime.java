package dev.seatrial.cel.schema;

import dev.seatrial.cel.value.Rfc3339;
import dev.seatrial.cel.value.TimestampValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Points in time as OpenAPI's format reads them: the zone may be missing, and an empty text is the
 * beginning of 1970.
 *
 * <p>As {@code ParseDateTime} in {@code kube-openapi/pkg/validation/strfmt/time.go}.
 */
final class OpenApiTime {
  private static final OffsetDateTime EPOCH =
      OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private OpenApiTime() {}

  static Optional<OffsetDateTime> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(EPOCH);
    }
    return Rfc3339.parse(text).or(() -> Rfc3339.parse(text + "Z")).map(TimestampValue::time);
  }
}
