package dev.seatrial.apiserver;

/** The part of an object that a request is about: the object itself or a subresource. */
public enum Part {
  /** The object itself, its status aside. */
  OBJECT(""),
  STATUS("status"),
  /** How many replicas there should be. */
  SCALE("scale"),
  /** The resources of a pod's containers. */
  RESIZE("resize"),
  EPHEMERAL_CONTAINERS("ephemeralcontainers"),
  /** What was decided about a request for a certificate. */
  APPROVAL("approval"),
  /** Who has to let go of a namespace. */
  FINALIZE("finalize");

  private final String subresource;

  Part(String subresource) {
    this.subresource = subresource;
  }

  /** The name of the subresource; empty for the object itself. */
  public String subresource() {
    return subresource;
  }
}
