/**
 * Who may use the API, and how much of it: roles and their bindings, certificates and the signers
 * of them, API priority and fairness.
 *
 * <p>Follows {@code validation} in {@code pkg/apis/rbac}, {@code pkg/apis/certificates} and {@code
 * pkg/apis/flowcontrol}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.access;

import org.jspecify.annotations.NullMarked;
