/**
 * What a user prefers of kubectl: defaults of flags, and commands of their own names. It reads and
 * changes the text of such a file; it touches no files and runs no commands.
 */
@NullMarked
package dev.seatrial.kubectl.preferences;

import org.jspecify.annotations.NullMarked;
