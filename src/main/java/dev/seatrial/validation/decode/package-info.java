/**
 * Strict decoding: what in the JSON of an object can't be read as the Go type of its kind, or as
 * the schema of a custom kind. It comes before all rules and knows none.
 *
 * <p>Follows {@code sigs.k8s.io/json} and the decoder in {@code
 * pkg/apiserver/customresource_handler.go} of {@code k8s.io/apiextensions-apiserver}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.decode;

import org.jspecify.annotations.NullMarked;
