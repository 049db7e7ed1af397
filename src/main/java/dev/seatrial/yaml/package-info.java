/**
 * Text to trees and back, as kubectl does it, with a {@link dev.seatrial.yaml.SourceMap} of where
 * every value stood. The only package that knows the YAML library; it knows nothing of Kubernetes'
 * kinds.
 */
@NullMarked
package dev.seatrial.yaml;

import org.jspecify.annotations.NullMarked;
