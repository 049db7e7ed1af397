package dev.seatrial.cluster;

import dev.seatrial.apiserver.ObjectKey;

/**
 * A component while it looks at an object.
 *
 * @param component its name: {@code deployment-controller}
 * @param key the object that it looks at, which is why it does what it does
 */
public record AtWork(String component, ObjectKey key) {}
