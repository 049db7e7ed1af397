package dev.seatrial.lint;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Lifecycle;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.DecodeError;
import dev.seatrial.validation.FieldError;
import dev.seatrial.validation.Validator;
import dev.seatrial.validation.WrittenEmpties;
import dev.seatrial.yaml.DuplicateKey;
import java.util.List;
import java.util.Optional;

/**
 * Asks of one object what the API server would say: which kind it is, and whether it is a good one.
 */
final class ObjectCheck {
  private final LintOptions options;
  private final Catalog catalog;
  private final Validator validator;
  private final Defaults defaults;

  ObjectCheck(LintOptions options) {
    this.options = options;
    this.catalog = Catalog.of(options.versions().get(0));
    this.validator = Validator.of(catalog);
    this.defaults = Defaults.of(catalog);
  }

  /** Adds what is wrong; whether there was a schema to check against. */
  boolean check(Manifest manifest, Findings findings) {
    for (DuplicateKey duplicate : manifest.duplicates()) {
      add(manifest, duplicate, findings);
    }
    if (!hasSchema(manifest, findings)) {
      return false;
    }
    List<DecodeError> undecoded = validator.decode(manifest.tree());
    for (DecodeError error : undecoded) {
      add(manifest, error, findings);
    }
    // The server validates only what it could decode; more would be guesses.
    if (undecoded.isEmpty()) {
      for (FieldError error :
          validator.create(
              WrittenEmpties.kept(manifest.tree(), defaults.applied(manifest.tree())))) {
        findings.add(BuiltInRule.of(error.type()), manifest, error.path(), error.body());
      }
    }
    return true;
  }

  private static void add(Manifest manifest, DecodeError error, Findings findings) {
    switch (error.type()) {
      case STRICT ->
          findings.add(
              BuiltInRule.API_UNKNOWN_FIELD,
              Findings.Subject.key(manifest, error.path()),
              error.message());
      case MALFORMED -> findings.add(BuiltInRule.API_TYPE, manifest, error.path(), error.message());
    }
  }

  private boolean hasSchema(Manifest manifest, Findings findings) {
    if (!isText(manifest, "apiVersion", findings) || !isText(manifest, "kind", findings)) {
      return false;
    }
    String apiVersion = manifest.object().apiVersion();
    if (apiVersion.indexOf('/') != apiVersion.lastIndexOf('/')) {
      String message = "unexpected GroupVersion string: " + apiVersion;
      findings.add(BuiltInRule.API_INVALID, manifest, Path.of("apiVersion"), message);
      return false;
    }
    String kind = manifest.object().kind();
    if (catalog.schema(apiVersion, kind).isEmpty()) {
      withoutSchema(manifest, findings);
      return false;
    }
    return true;
  }

  private static void add(Manifest manifest, DuplicateKey duplicate, Findings findings) {
    String key = duplicate.path().last() instanceof Path.Field field ? field.name() : "";
    String message =
        "key " + GoText.quoted(key) + " already set in map, on line " + duplicate.first().line();
    Location again = manifest.at(duplicate.again());
    findings.add(
        BuiltInRule.API_DUPLICATE_KEY,
        new Findings.Subject(manifest, duplicate.path(), again),
        message);
  }

  private static boolean isText(Manifest manifest, String field, Findings findings) {
    Tree value = manifest.tree().at(field);
    if (value instanceof TextTree) {
      return true;
    }
    String message = "must be a string, not " + value.toJson();
    findings.add(BuiltInRule.API_TYPE, manifest, Path.of(field), message);
    return false;
  }

  private void withoutSchema(Manifest manifest, Findings findings) {
    String apiVersion = manifest.object().apiVersion();
    String kind = manifest.object().kind();
    Optional<Lifecycle> lifecycle = catalog.lifecycle(apiVersion, kind);
    if (lifecycle.isPresent() && lifecycle.get().isRemovedIn(options.versions().get(0))) {
      findings.add(
          BuiltInRule.API_REMOVED, manifest, Path.of("apiVersion"), lifecycle.get().warning());
      return;
    }
    String unmatched =
        "no matches for kind " + GoText.quoted(kind) + " in version " + GoText.quoted(apiVersion);
    if (isBuiltIn(apiVersion)) {
      findings.add(
          BuiltInRule.API_NO_KIND, manifest, Path.of("kind"), unmatched + meant(apiVersion, kind));
      return;
    }
    String message = "no schema for " + kind + " of " + apiVersion + ", not checked";
    Location kindAt = manifest.valueAt(Path.of("kind"));
    Findings.Subject subject = new Findings.Subject(manifest, Path.ROOT, kindAt);
    findings.add(Findings.of(BuiltInRule.API_NO_SCHEMA, subject, message).with(severity()));
  }

  private Severity severity() {
    return switch (options.unknownKinds()) {
      case NOTED -> BuiltInRule.API_NO_SCHEMA.severity();
      case REFUSED -> Severity.ERROR;
    };
  }

  /** Whether Kubernetes itself owns that version of a group, so that no custom resource can. */
  private boolean isBuiltIn(String apiVersion) {
    for (Resource resource : catalog.allResources()) {
      if (resource.apiVersion().equals(apiVersion)) {
        return true;
      }
    }
    return false;
  }

  private String meant(String apiVersion, String kind) {
    List<Resource> near = catalog.near(apiVersion, kind);
    if (near.isEmpty()) {
      return "";
    }
    Resource first = near.get(0);
    return "; did you mean " + first.kind() + " of " + first.apiVersion() + "?";
  }
}
