/**
 * Objects of custom kinds, by the definition of their kind: the schema, the rules in CEL with their
 * budget, lists that are sets or maps, objects embedded in them.
 *
 * <p>Follows {@code pkg/registry/customresource} and {@code pkg/apiserver/schema} of {@code
 * k8s.io/apiextensions-apiserver}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.custom;

import org.jspecify.annotations.NullMarked;
