package dev.seatrial.schema;

/**
 * One field of an object.
 *
 * @param name the name in JSON
 * @param schema what its value looks like
 * @param required whether the object is refused without it
 * @param alwaysWritten whether Kubernetes writes it even when it holds the zero value, as {@code
 *     status: {}} and {@code creationTimestamp: null}
 * @param goName the name in Go; empty for fields of custom resources
 * @param versions the bundled versions that know it; empty for fields of custom resources
 */
public record Field(
    String name,
    Schema schema,
    boolean required,
    boolean alwaysWritten,
    String goName,
    VersionSet versions) {

  /** A field of a custom resource. */
  public static Field optional(String name, Schema schema) {
    return new Field(name, schema, false, false, "", VersionSet.NONE);
  }

  /** A field of a custom resource without which the object is refused. */
  public static Field required(String name, Schema schema) {
    return new Field(name, schema, true, false, "", VersionSet.NONE);
  }
}
