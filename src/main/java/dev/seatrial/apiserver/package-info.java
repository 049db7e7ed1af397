/**
 * The simulated API server: admits, defaults, validates, stores, versions and announces objects,
 * and answers every verb as the real one does. It knows no controller; whoever wants to react
 * subscribes to the {@link dev.seatrial.apiserver.Store}.
 */
@NullMarked
package dev.seatrial.apiserver;

import org.jspecify.annotations.NullMarked;
