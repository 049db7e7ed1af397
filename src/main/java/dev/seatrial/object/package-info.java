/**
 * One view for each kind that Seatrial reasons about, a record over one tree, and the small value
 * types that Kubernetes objects are made of: quantities, selectors, percentages, images. Views read
 * and change; they decide nothing.
 */
@NullMarked
package dev.seatrial.object;

import org.jspecify.annotations.NullMarked;
