/**
 * Changes to objects as the Kubernetes API takes them: JSON patch, JSON merge patch and strategic
 * merge patch, applied and made. It works on trees and the merge rules of schemas, and knows
 * nothing of requests, stores or manifests.
 */
@NullMarked
package dev.seatrial.patch;

import org.jspecify.annotations.NullMarked;
