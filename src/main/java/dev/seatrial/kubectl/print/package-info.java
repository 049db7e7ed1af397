/**
 * What kubectl makes of tables and objects: columns laid out, YAML, JSON, names, custom columns,
 * JSONPath, and the lines that verbs end with. Nothing here knows a verb or a cluster; text goes
 * out piece by piece to whoever asked for it.
 */
@NullMarked
package dev.seatrial.kubectl.print;

import org.jspecify.annotations.NullMarked;
