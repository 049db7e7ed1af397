/**
 * The kinds of {@code resource.k8s.io}: which devices drivers offer, how claims ask for them, and
 * classes, taints and tolerations of devices.
 *
 * <p>Follows {@code pkg/apis/resource/validation}, v1.37.
 */
@NullMarked
package dev.seatrial.validation.device;

import org.jspecify.annotations.NullMarked;
