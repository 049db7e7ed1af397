/**
 * Lines as one types them at a prompt, run against one simulated cluster: kubectl, {@code sleep} in
 * virtual time, {@code cat}, files from here-documents. It owns what a line means; where lines come
 * from and where their answers go is decided elsewhere.
 */
@NullMarked
package dev.seatrial.shell;

import org.jspecify.annotations.NullMarked;
