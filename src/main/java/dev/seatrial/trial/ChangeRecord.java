package dev.seatrial.trial;

import java.time.Duration;

/**
 * A change of an object and its cause, in words.
 *
 * @param at how much virtual time of the scenario had passed
 * @param change what became of which object
 * @param by the component and the object that it looked at, or the user's command
 * @param because why; empty where that is not known, or the change itself says it
 */
public record ChangeRecord(Duration at, long revision, String change, String by, String because) {}
