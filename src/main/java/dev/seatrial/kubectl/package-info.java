/**
 * kubectl's verbs against a simulated cluster: one verb a class, listed in {@link
 * dev.seatrial.kubectl.Verbs}. Reads arguments and manifests, asks the API server, prints what
 * kubectl prints. It must not touch the process: streams and folder are given to it.
 */
@NullMarked
package dev.seatrial.kubectl;

import org.jspecify.annotations.NullMarked;
