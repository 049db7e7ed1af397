/**
 * kubectl against a simulated cluster. Reads arguments and manifests, asks the API server, prints
 * what kubectl prints. It must not touch the process: streams and folder are given to it.
 *
 * <p>Here lie the door ({@link dev.seatrial.kubectl.Kubectl}), the list of verbs ({@code Verbs}),
 * how a line finds its verb, and the verbs that need no package of their own: one verb a class.
 * What they share lies in {@code flag}, {@code call} and {@code resource}, each of which knows only
 * those before it; groups of verbs stand on these three and know no other group.
 */
@NullMarked
package dev.seatrial.kubectl;

import org.jspecify.annotations.NullMarked;
