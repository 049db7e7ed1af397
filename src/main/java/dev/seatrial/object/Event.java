package dev.seatrial.object;

import dev.seatrial.tree.Tree;

/** An event, {@code v1}. */
public record Event(Tree tree) {
  /** What it has in common with all objects. */
  public KubeObject object() {
    return new KubeObject(tree);
  }

  /** {@code Normal} or {@code Warning}. */
  public String type() {
    return tree.text("", "type");
  }

  /** Why, in one word. */
  public String reason() {
    return tree.text("", "reason");
  }

  /** What happened, in words. */
  public String message() {
    return tree.text("", "message");
  }

  /** How often it happened; at least once. */
  public int count() {
    return Math.max(1, Math.max(tree.integer(0, "count"), tree.integer(0, "series", "count")));
  }

  /** When it first happened, as RFC 3339; empty where only the newer eventTime is known. */
  public String firstTimestamp() {
    return tree.text("", "firstTimestamp");
  }

  /** When it last happened, as RFC 3339; empty where only the newer eventTime is known. */
  public String lastTimestamp() {
    return tree.text("", "lastTimestamp");
  }

  /** When it happened, to the microsecond; empty for events of the older API. */
  public String eventTime() {
    return tree.text("", "eventTime");
  }

  /** What it happened to: kind, namespace, name, UID and fieldPath. */
  public Tree involvedObject() {
    return tree.at("involvedObject");
  }

  /** Who says so; empty where nobody is named. */
  public String component() {
    String source = tree.text("", "source", "component");
    return source.isEmpty() ? tree.text("", "reportingComponent") : source;
  }

  /** The machine on which that one runs; empty where none is named. */
  public String host() {
    return tree.text("", "source", "host");
  }
}
