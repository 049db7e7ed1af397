/**
 * Manifests in, findings out: reads files, asks {@code validation} what the API server would refuse
 * and the rules what is unwise, and says where. It never meets the simulated cluster, and leaves
 * streams and exit codes to {@code cli}.
 */
@NullMarked
package dev.seatrial.lint;

import org.jspecify.annotations.NullMarked;
