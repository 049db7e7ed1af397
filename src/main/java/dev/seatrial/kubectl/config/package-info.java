/**
 * The kubeconfig of a simulated cluster: clusters, users and contexts by name, all of which mean
 * the one cluster there is. Knows trees only; the verbs that change it stand one package above.
 */
@NullMarked
package dev.seatrial.kubectl.config;

import org.jspecify.annotations.NullMarked;
