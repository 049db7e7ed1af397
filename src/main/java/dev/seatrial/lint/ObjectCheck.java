package dev.seatrial.lint;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.object.KubeObject;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Lifecycle;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.VersionSet;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.Validator;
import dev.seatrial.validation.WrittenEmpties;
import dev.seatrial.validation.decode.DecodeError;
import dev.seatrial.validation.field.FieldError;
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
  private final ChangeCheck changes;
  private final SuppliedSchemaCheck supplied;

  ObjectCheck(LintOptions options, Catalog catalog) {
    this.options = options;
    this.catalog = catalog;
    this.validator = Validator.of(catalog);
    this.defaults = Defaults.of(catalog);
    this.supplied = new SuppliedSchemaCheck(options.schemas(), catalog.version());
    this.changes = new ChangeCheck(catalog, validator, defaults);
  }

  /** Whether the kind is none of Kubernetes' own. */
  boolean isOfCustomKind(Manifest manifest) {
    String apiVersion = manifest.object().apiVersion();
    String kind = manifest.object().kind();
    return catalog.schema(apiVersion, kind).isEmpty()
        || catalog.custom(apiVersion, kind).isPresent();
  }

  /**
   * Adds what is wrong with a manifest that changes the old object, or makes one where there is
   * none; whether there was a schema to check against.
   */
  boolean check(Manifest manifest, Optional<Manifest> old, Findings findings) {
    for (DuplicateKey duplicate : manifest.duplicates()) {
      add(manifest, duplicate, findings);
    }
    if (!hasGoodType(manifest, findings)) {
      return false;
    }
    if (!isKnown(manifest)) {
      boolean checked = supplied.check(manifest, findings);
      if (!checked) {
        withoutSchema(manifest, findings);
      }
      return checked;
    }
    stage(manifest, findings);
    List<DecodeError> undecoded = validator.decode(manifest.tree());
    for (DecodeError error : undecoded) {
      add(manifest, error, findings);
    }
    // The server validates only what it could decode; more would be guesses.
    if (!undecoded.isEmpty()) {
      return true;
    }
    if (old.isPresent() && isSameVersion(manifest, old.get(), findings)) {
      changes.check(manifest, old.get(), findings);
    } else {
      create(manifest, findings);
    }
    return true;
  }

  private void create(Manifest manifest, Findings findings) {
    Tree written = manifest.tree();
    Tree defaulted = WrittenEmpties.kept(written, defaults.applied(written));
    List<FieldError> errors = validator.create(defaulted);
    if (errors.isEmpty()) {
      errors = AdmissionCheck.refusal(manifest.object(), Tree.ABSENT);
    }
    for (FieldError error : errors) {
      Location place = manifest.valueAt(withoutFirstDot(error.path()));
      Findings.Subject subject = new Findings.Subject(manifest, error.path(), place);
      findings.add(BuiltInRule.of(error.type()), subject, error.body());
    }
  }

  // The paths of a scale subresource begin with a dot, which the API server shows.
  private static Path withoutFirstDot(Path path) {
    List<Path.Step> steps = path.steps();
    if (steps.isEmpty()
        || !(steps.get(0) instanceof Path.Field first)
        || !first.name().startsWith(".")) {
      return path;
    }
    Path plain = Path.of(first.name().substring(1));
    for (Path.Step step : steps.subList(1, steps.size())) {
      plain = plain.then(step);
    }
    return plain;
  }

  private static boolean isSameVersion(Manifest manifest, Manifest old, Findings findings) {
    String before = old.object().apiVersion();
    if (before.equals(manifest.object().apiVersion())) {
      return true;
    }
    String message = "the old object is written in " + before + ", so that it is judged as new";
    findings.add(BuiltInRule.AGAINST_OTHER_VERSION, manifest, Path.of("apiVersion"), message);
    return false;
  }

  private void add(Manifest manifest, DecodeError error, Findings findings) {
    FieldRemedy remedy = new FieldRemedy(schema(manifest), catalog.version());
    Path path = error.path();
    switch (error.type()) {
      case STRICT -> {
        Findings.Subject key = Findings.Subject.key(manifest, path);
        findings.add(
            Findings.of(BuiltInRule.API_UNKNOWN_FIELD, key, error.message())
                .with(remedy.ofUnknown(path)));
      }
      case MALFORMED -> {
        Findings.Subject value = Findings.Subject.value(manifest, path);
        findings.add(
            Findings.of(BuiltInRule.API_TYPE, value, error.message())
                .with(remedy.ofType(path, manifest.tree().at(path))));
      }
    }
  }

  private Schema schema(Manifest manifest) {
    KubeObject object = manifest.object();
    return catalog.schema(object.apiVersion(), object.kind()).orElse(Schema.ANY);
  }

  private static boolean hasGoodType(Manifest manifest, Findings findings) {
    if (!isText(manifest, "apiVersion", findings) || !isText(manifest, "kind", findings)) {
      return false;
    }
    String apiVersion = manifest.object().apiVersion();
    if (apiVersion.indexOf('/') != apiVersion.lastIndexOf('/')) {
      String message = "unexpected GroupVersion string: " + apiVersion;
      findings.add(BuiltInRule.API_INVALID, manifest, Path.of("apiVersion"), message);
      return false;
    }
    return true;
  }

  private boolean isKnown(Manifest manifest) {
    KubeObject object = manifest.object();
    return catalog.kind(object.apiVersion(), object.kind()).isPresent();
  }

  /**
   * Says of a kind that is served whether it will go, or is served only where that is asked for.
   */
  private void stage(Manifest manifest, Findings findings) {
    String apiVersion = manifest.object().apiVersion();
    String kind = manifest.object().kind();
    Optional<Lifecycle> lifecycle = catalog.lifecycle(apiVersion, kind);
    if (lifecycle.isPresent() && lifecycle.get().isDeprecatedIn(catalog.version())) {
      findings.add(
          BuiltInRule.API_DEPRECATED, manifest, Path.of("apiVersion"), lifecycle.get().warning());
    }
    boolean isOff =
        catalog.kind(apiVersion, kind).filter(known -> !known.servedByDefault()).isPresent();
    if (isOff) {
      String message = kind + " of " + apiVersion + " is served only where that is switched on";
      findings.add(BuiltInRule.API_OFF_BY_DEFAULT, manifest, Path.of("apiVersion"), message);
    }
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
    if (lifecycle.isPresent() && lifecycle.get().isRemovedIn(catalog.version())) {
      findings.add(
          BuiltInRule.API_REMOVED, manifest, Path.of("apiVersion"), lifecycle.get().warning());
      return;
    }
    String unmatched =
        "no matches for kind " + GoText.quoted(kind) + " in version " + GoText.quoted(apiVersion);
    VersionSet elsewhere = catalog.versionsWith(apiVersion, kind);
    if (isElsewhere(apiVersion, kind) || !elsewhere.isEmpty()) {
      Findings.Subject subject = Findings.Subject.value(manifest, Path.of("kind"));
      String meant = elsewhere.isEmpty() ? meant(apiVersion, kind) : "";
      String remedy = elsewhere.isEmpty() ? "" : "Kubernetes " + elsewhere + " knows it";
      findings.add(Findings.of(BuiltInRule.API_NO_KIND, subject, unmatched + meant).with(remedy));
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

  /**
   * Whether Kubernetes itself owns the group, so that no custom resource can be in it; or another
   * group has the kind, which must be meant where this one is no domain and so can have none; or a
   * definition has the kind in other versions only.
   */
  private boolean isElsewhere(String apiVersion, String kind) {
    int slash = apiVersion.indexOf('/');
    String group = apiVersion.substring(0, Math.max(0, slash));
    boolean isDomain = group.indexOf('.') >= 0;
    for (Resource resource : catalog.allResources()) {
      boolean sameKind = resource.kind().equals(kind);
      boolean sameGroup = resource.group().equals(group);
      if (sameGroup && (sameKind || !resource.isCustom()) || sameKind && !isDomain) {
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
