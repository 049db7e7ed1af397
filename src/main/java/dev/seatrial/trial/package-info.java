/**
 * The tests of a cluster: what is given, what is done, what must then be so, and what must never
 * be. Gherkin steps, YAML trials and JUnit tests all say it by one call in here; of their spelling
 * this package knows nothing, nor of reports and streams.
 */
@NullMarked
package dev.seatrial.trial;

import org.jspecify.annotations.NullMarked;
