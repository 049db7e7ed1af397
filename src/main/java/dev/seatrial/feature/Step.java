package dev.seatrial.feature;

import dev.seatrial.trial.Trial;
import java.util.function.BiConsumer;

/**
 * One step: how it reads, and the one call into a trial that it is.
 *
 * @param hasDocString whether a text stands below it
 */
record Step(StepPattern pattern, boolean hasDocString, BiConsumer<Trial, StepArguments> action) {}
