package dev.seatrial.kubectl.print;

import dev.seatrial.apiserver.table.Table;

/**
 * The answer to one request of {@code get}: a list of a resource, or one object of it.
 *
 * @param kind the kind in small letters with its group, such as {@code deployment.apps} or {@code
 *     pod}
 * @param isNamespaced whether objects of the kind live in namespaces
 */
public record ResourceTable(String kind, boolean isNamespaced, Table table) {}
