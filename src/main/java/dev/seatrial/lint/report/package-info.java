/** Findings as text for people and as JSON for programs: one output format a class. */
@NullMarked
package dev.seatrial.lint.report;

import org.jspecify.annotations.NullMarked;
