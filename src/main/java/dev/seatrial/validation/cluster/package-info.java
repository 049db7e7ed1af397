/**
 * The kinds that a cluster runs itself with: Nodes, Namespaces, Events, Leases, APIServices,
 * migrations of stored versions.
 *
 * <p>Follows the functions on them in {@code pkg/apis/core/validation}, {@code validation} in
 * {@code pkg/apis/coordination} and {@code pkg/apis/storagemigration}, v1.37, and {@code
 * k8s.io/kube-aggregator}, v0.37.
 */
@NullMarked
package dev.seatrial.validation.cluster;

import org.jspecify.annotations.NullMarked;
