/**
 * Results of scenarios for people and for machines: a line each on the terminal, JUnit XML, JSON.
 * How a scenario is run and where its report goes is decided elsewhere.
 */
@NullMarked
package dev.seatrial.report;

import org.jspecify.annotations.NullMarked;
