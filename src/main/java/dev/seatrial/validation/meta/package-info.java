/**
 * What all kinds share: the shape of a kind's rules ({@link
 * dev.seatrial.validation.meta.KindValidation}), names and metadata of objects, labels and
 * selectors, references, and fields that never change. Knows no kind.
 *
 * <p>Follows {@code api/validation} and {@code apis/meta/v1/validation} of {@code
 * k8s.io/apimachinery}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.meta;

import org.jspecify.annotations.NullMarked;
