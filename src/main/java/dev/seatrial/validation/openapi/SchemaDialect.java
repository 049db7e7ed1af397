package dev.seatrial.validation.openapi;

import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Structural;
import java.util.List;

/**
 * What type and format a schema asks for: the API server reads schemas in two ways.
 *
 * <p>As {@code ConvertJSONSchemaPropsWithPostProcess} with {@code formats.go} in {@code
 * pkg/apiserver/validation}, and {@code ToKubeOpenAPI} in {@code pkg/apiserver/schema}, of {@code
 * k8s.io/apiextensions-apiserver}, v1.37.
 */
final class SchemaDialect {
  private static final int FIRST_MINOR_THAT_KNOWS_ALL_FORMATS = 35;

  private final boolean asWritten;
  private final boolean knowsAllFormats;

  private SchemaDialect(boolean asWritten, boolean knowsAllFormats) {
    this.asWritten = asWritten;
    this.knowsAllFormats = knowsAllFormats;
  }

  /**
   * For objects that a version serves: formats that the version before did not know don't count.
   */
  static SchemaDialect served(KubernetesVersion version) {
    return new SchemaDialect(false, version.minor() >= FIRST_MINOR_THAT_KNOWS_ALL_FORMATS);
  }

  /** For the defaults in a definition, where a number or text may be anything. */
  static SchemaDialect written() {
    return new SchemaDialect(true, true);
  }

  /** The types; none where all will do. */
  List<String> types(Structural schema) {
    if (schema.isIntOrString() && !asWritten) {
      return List.of("integer", "string");
    }
    return schema.type().isEmpty() ? List.of() : List.of(schema.type());
  }

  /** The format, or empty where there is none that counts. */
  String format(Structural schema) {
    String format = schema.tree().text("", "format");
    if (asWritten || format.isEmpty()) {
      return format;
    }
    boolean counts =
        switch (schema.isIntOrString() ? "" : schema.type()) {
          case "", "string" ->
              knowsAllFormats ? StringFormats.isKnown(format) : StringFormats.isOld(format);
          case "integer" -> List.of("int32", "int64").contains(format);
          case "number" -> List.of("float", "double").contains(format);
          default -> false;
        };
    return counts ? format : "";
  }
}
