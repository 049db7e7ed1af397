/**
 * The house rules that the build enforces. {@link Rooms} is the architecture diagram; each test
 * holds our classes or our sources against one group of rules, and shows on a small breach that the
 * rule bites.
 */
@NullMarked
package dev.seatrial.house;

import org.jspecify.annotations.NullMarked;
