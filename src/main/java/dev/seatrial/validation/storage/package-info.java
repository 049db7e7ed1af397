/**
 * Config and storage: ConfigMaps and Secrets, the volumes of pods and what they are made of,
 * persistent volumes and claims for them, and the kinds of {@code storage.k8s.io}. Knows no
 * container.
 *
 * <p>Follows the functions on volumes in {@code pkg/apis/core/validation/validation.go} and {@code
 * pkg/apis/storage/validation}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.storage;

import org.jspecify.annotations.NullMarked;
