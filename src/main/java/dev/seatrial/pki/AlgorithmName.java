package dev.seatrial.pki;

import java.util.Optional;

/**
 * The name of an algorithm and what parametrises it.
 *
 * @param identifier numbers with dots between
 * @param parameters empty where there are none
 */
record AlgorithmName(String identifier, Optional<DerValue> parameters) {
  /** As {@code AlgorithmIdentifier} of {@code crypto/x509/pkix}. */
  static AlgorithmName next(DerReader reader) throws Malformed {
    DerReader parts = reader.next(DerValue.SEQUENCE, "AlgorithmIdentifier").reader();
    String name = parts.next(DerValue.OBJECT_IDENTIFIER, "ObjectIdentifier").identifier();
    return new AlgorithmName(name, parts.anyOptional());
  }
}
