/**
 * OpenAPI schemas as CEL sees them: the types they declare, and the values that data has by them.
 *
 * <p>Follows {@code k8s.io/apiserver/pkg/cel/common} and {@code
 * k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel/model}, v0.37. Knows trees and values;
 * knows nothing of expressions.
 */
@NullMarked
package dev.seatrial.cel.schema;

import org.jspecify.annotations.NullMarked;
