/**
 * CustomResourceDefinitions: names, versions, subresources, conversion, and whether their schemas
 * are structural and the rules and defaults in them can be had.
 *
 * <p>Follows {@code pkg/apis/apiextensions/validation} and the checks of schemas in {@code
 * pkg/apiserver/schema} of {@code k8s.io/apiextensions-apiserver}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.crd;

import org.jspecify.annotations.NullMarked;
