/**
 * The Kubernetes API over HTTP, for real clients such as kubectl: paths, content types, discovery,
 * OpenAPI documents, tables and watches. What a request does, the {@code apiserver} room knows;
 * nothing of it is decided here.
 */
@NullMarked
package dev.seatrial.server;

import org.jspecify.annotations.NullMarked;
