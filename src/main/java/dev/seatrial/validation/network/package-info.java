/**
 * How traffic finds pods: Services and their addresses, Endpoints and EndpointSlices, Ingresses,
 * NetworkPolicies, and the addresses that a cluster gives away.
 *
 * <p>Follows the functions on Services and Endpoints in {@code
 * pkg/apis/core/validation/validation.go} and {@code validation} in {@code pkg/apis/discovery} and
 * {@code pkg/apis/networking}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.network;

import org.jspecify.annotations.NullMarked;
