/**
 * What each bundled Kubernetes version knows: its kinds, their names and subresources, their
 * schemas with defaults, list types and merge keys, and their lifecycles. Knows trees and nothing
 * else: who reads manifests or serves requests asks here, and is not known here.
 */
@NullMarked
package dev.seatrial.schema;

import org.jspecify.annotations.NullMarked;
