/**
 * Amounts of resources: their names and quantities, what containers and pods ask for, and what
 * LimitRanges and ResourceQuotas allow. The kinds of {@code resource.k8s.io} lie in {@code device}.
 *
 * <p>Follows the functions on resources in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.resource;

import org.jspecify.annotations.NullMarked;
