package dev.seatrial.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A certificate and its private key, both in PEM, as servers load them for TLS.
 *
 * <p>As {@code X509KeyPair} in {@code crypto/tls/tls.go}, Go 1.26.
 */
public final class KeyPair {
  private static final String KEY = "PRIVATE KEY";

  private KeyPair() {}

  /** Why a server could not use the two; empty where it could. */
  public static Optional<String> problem(byte[] certificate, byte[] key) {
    try {
      check(certificate, key);
      return Optional.empty();
    } catch (Malformed unusable) {
      return Optional.of(unusable.words());
    }
  }

  private static void check(byte[] certificate, byte[] key) throws Malformed {
    PemBlock first = certificate(certificate);
    PemBlock secret = key(key);
    PublicKeyText owner = Certificate.read(first.bytes()).key();
    PrivateKeyText own = PrivateKeyText.read(secret.bytes());
    switch (owner.kind()) {
      case RSA, ECDSA, ED25519 -> {
        if (owner.kind() != own.kind()) {
          throw new Malformed("tls: private key type does not match public key type");
        }
        if (!own.fits(owner)) {
          throw new Malformed("tls: private key does not match public key");
        }
      }
      case DSA, X25519, UNKNOWN -> throw new Malformed("tls: unknown public key algorithm");
    }
  }

  private static PemBlock certificate(byte[] pem) throws Malformed {
    List<String> skipped = new ArrayList<>();
    for (PemBlock block : PemBlock.all(pem)) {
      if (block.type().equals(Certificate.BLOCK)) {
        return block;
      }
      skipped.add(block.type());
    }
    if (skipped.isEmpty()) {
      throw new Malformed("tls: failed to find any PEM data in certificate input");
    }
    throw new Malformed(
        skipped.size() == 1 && skipped.get(0).endsWith(KEY)
            ? "tls: failed to find certificate PEM data in certificate input, but did find a"
                + " private key; PEM inputs may have been switched"
            : "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after skipping"
                + " PEM blocks of the following types: ["
                + String.join(" ", skipped)
                + "]");
  }

  private static PemBlock key(byte[] pem) throws Malformed {
    List<String> skipped = new ArrayList<>();
    for (PemBlock block : PemBlock.all(pem)) {
      if (block.type().equals(KEY) || block.type().endsWith(" " + KEY)) {
        return block;
      }
      skipped.add(block.type());
    }
    if (skipped.isEmpty()) {
      throw new Malformed("tls: failed to find any PEM data in key input");
    }
    throw new Malformed(
        skipped.size() == 1 && skipped.get(0).equals(Certificate.BLOCK)
            ? "tls: found a certificate rather than a key in the PEM for the private key"
            : "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after"
                + " skipping PEM blocks of the following types: ["
                + String.join(" ", skipped)
                + "]");
  }
}
