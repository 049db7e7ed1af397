/**
 * JSONPath templates as kubectl and custom resource columns understand them: {@code {range
 * .items[*]}{.metadata.name}{"\n"}{end}}. This package reads trees; where templates come from and
 * where results go is for its callers.
 */
@NullMarked
package dev.seatrial.tree.jsonpath;

import org.jspecify.annotations.NullMarked;
