/**
 * Gherkin features: the steps in English and Korean, each of them one call into {@code trial}, and
 * the glue that has Cucumber run them in this process. What a step does is not decided in here.
 */
@NullMarked
package dev.seatrial.feature;

import org.jspecify.annotations.NullMarked;
