package dev.seatrial.lint;

import dev.seatrial.schema.JsonSchema;
import dev.seatrial.schema.KubernetesVersion;
import java.util.Optional;

/** Checks objects by the JSON Schemas that a user supplies. */
record SuppliedSchemaCheck(SchemaLocations locations, KubernetesVersion version) {
  /** Adds what is wrong; whether there is a schema for the kind. */
  boolean check(Manifest manifest, Findings findings) {
    Optional<SchemaLocations.Supplied> supplied =
        locations.find(manifest.object().apiVersion(), manifest.object().kind(), version);
    if (supplied.isEmpty()) {
      return false;
    }
    for (JsonSchema.Mistake mistake : supplied.get().schema().check(manifest.tree())) {
      BuiltInRule rule = rule(mistake.keyword());
      Findings.Subject subject =
          rule == BuiltInRule.API_UNKNOWN_FIELD
              ? Findings.Subject.key(manifest, mistake.path())
              : Findings.Subject.value(manifest, mistake.path());
      findings.add(
          Findings.of(rule, subject, mistake.message()).with("so says " + supplied.get().file()));
    }
    return true;
  }

  private static BuiltInRule rule(String keyword) {
    return switch (keyword) {
      case "additionalProperties", "unevaluatedProperties" -> BuiltInRule.API_UNKNOWN_FIELD;
      case "type" -> BuiltInRule.API_TYPE;
      case "required" -> BuiltInRule.API_REQUIRED;
      case "enum", "const" -> BuiltInRule.API_UNSUPPORTED;
      case "maxItems", "maxProperties" -> BuiltInRule.API_TOO_MANY;
      case "minItems", "minProperties" -> BuiltInRule.API_TOO_FEW;
      case "maxLength" -> BuiltInRule.API_TOO_LONG;
      case "minLength" -> BuiltInRule.API_TOO_SHORT;
      default -> BuiltInRule.API_INVALID;
    };
  }
}
