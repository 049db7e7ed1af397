package dev.seatrial.schema;

import java.util.List;

/**
 * One subresource, such as {@code scale} of Deployments.
 *
 * @param apiVersion group and version of the kind that it speaks, which may be another than its
 *     resource's
 * @param kind the kind that it speaks
 */
public record Subresource(String name, String apiVersion, String kind, List<String> verbs) {}
