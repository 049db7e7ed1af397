/**
 * Holds a value against an OpenAPI schema, in the words of the API server: types, bounds, formats,
 * {@code anyOf} and its like. Knows schemas and values; knows neither definitions nor rules in CEL.
 *
 * <p>Follows {@code pkg/validation} of {@code k8s.io/kube-openapi} and the ratcheting in {@code
 * pkg/apiserver/validation} of {@code k8s.io/apiextensions-apiserver}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.openapi;

import org.jspecify.annotations.NullMarked;
