/**
 * Markdown documents whose {@code console} blocks are run and whose shown outputs are compared: a
 * document of them is a test. Commands are the shell's; this room owns what a document means.
 */
@NullMarked
package dev.seatrial.document;

import org.jspecify.annotations.NullMarked;
