/** Go templates, as far as one writes them after {@code -o go-template=}. */
@NullMarked
package dev.seatrial.kubectl.print.template;

import org.jspecify.annotations.NullMarked;
