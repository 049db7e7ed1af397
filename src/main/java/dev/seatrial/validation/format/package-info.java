/**
 * Texts and numbers of one form: names, keys, ports, IP addresses and blocks of them, durations,
 * regular expressions. Knows fields and their errors; knows no object.
 *
 * <p>Follows {@code util/validation} of {@code k8s.io/apimachinery}, v0.37, and the parts of Go's
 * library that it calls.
 */
@NullMarked
package dev.seatrial.validation.format;

import org.jspecify.annotations.NullMarked;
