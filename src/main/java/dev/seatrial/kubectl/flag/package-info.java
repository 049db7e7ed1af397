/**
 * Flags: which ones a command takes, how a line is parted into flags and arguments, and what is
 * said of one that is wrong. Knows no verb.
 *
 * <p>Follows {@code github.com/spf13/pflag}, and {@code cli-runtime/pkg/genericclioptions}, v0.37,
 * for the flags that all commands take.
 */
@NullMarked
package dev.seatrial.kubectl.flag;

import org.jspecify.annotations.NullMarked;
