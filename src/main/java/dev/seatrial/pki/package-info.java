/**
 * Certificates, requests for them and keys, read as Go reads them: PEM, DER, and what X.509 writes
 * in it. The signatures themselves are checked by Java's own cryptography. It must not know who
 * signs what, nor where in an object the bytes stood.
 */
@NullMarked
package dev.seatrial.pki;

import org.jspecify.annotations.NullMarked;
