package dev.seatrial.validation.custom;

import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Structural;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldError.Type;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.openapi.CorrelatedValue;
import dev.seatrial.validation.openapi.SchemaValidation;
import java.util.List;
import java.util.Optional;

/**
 * Objects of one custom kind.
 *
 * <p>As {@code customResourceStrategy} and {@code statusStrategy} in {@code
 * pkg/registry/customresource} of {@code k8s.io/apiextensions-apiserver}, v1.37, which also say
 * what of status a request can write.
 */
public final class CustomResourceValidation implements KindValidation {
  private static final String UNCHECKED =
      "some validation rules were not checked because the object was invalid; correct the existing"
          + " errors to complete validation";

  private final CustomKind kind;
  private final Structural schema;
  private final SchemaValidation values;
  private Optional<Optional<SchemaRules>> rules = Optional.empty();

  /** The rules of a kind, as a server of the version has them. */
  public CustomResourceValidation(CustomKind kind, KubernetesVersion version) {
    this.kind = kind;
    this.schema = kind.structure();
    this.values = SchemaValidation.ofObjects(version);
  }

  @Override
  public boolean checksFinalizers() {
    return false;
  }

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    Tree created = kind.hasStatus() ? object.tree().without("status") : object.tree();
    values.create(created, schema, Path.ROOT).forEach(errors::add);
    kind.scale()
        .map(ScalePaths::new)
        .ifPresent(
            scale -> {
              scale.checkSpec(created, errors);
              scale.checkStatus(created, errors);
            });
    EmbeddedMetadata.check(FieldValue.root(created), schema, errors);
    ListSets.check(created, schema).forEach(errors::add);
    checkRules(RuleSubject.created(Path.ROOT, created), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    Tree before = old.tree();
    Tree changed =
        kind.hasStatus() ? object.tree().with(before.at("status"), "status") : object.tree();
    CorrelatedValue both = new CorrelatedValue(changed, before, schema);
    values.update(both, schema, Path.ROOT).forEach(errors::add);
    kind.scale()
        .map(ScalePaths::new)
        .ifPresent(
            scale -> {
              scale.checkSpec(changed, errors);
              scale.checkStatus(changed, errors);
            });
    EmbeddedMetadata.check(FieldValue.root(changed), schema, errors);
    ListSets.checkChange(changed, before, schema).forEach(errors::add);
    checkRules(RuleSubject.changed(both), errors);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    Tree status = object.tree().at("status");
    Optional<Structural> statusSchema = Optional.ofNullable(schema.properties().get("status"));
    if (status != Tree.ABSENT && statusSchema.isPresent()) {
      checkStatus(status, old.tree().at("status"), statusSchema.get(), errors);
    }
    kind.scale().ifPresent(scale -> new ScalePaths(scale).checkStatus(object.tree(), errors));
    ListSets.checkChange(object.tree(), old.tree(), schema).forEach(errors::add);
    CorrelatedValue both = new CorrelatedValue(object.tree(), old.tree(), schema);
    checkRules(RuleSubject.changed(both), errors);
  }

  private void checkStatus(Tree status, Tree old, Structural node, FieldErrors errors) {
    Path path = Path.of("status");
    List<FieldError> found =
        old == Tree.ABSENT
            ? values.create(status, node, path)
            : values.update(new CorrelatedValue(status, old, node), node, path);
    found.forEach(errors::add);
  }

  // As hasBlockingErr: such rules could meet values that they can't be asked of.
  private void checkRules(RuleSubject subject, FieldErrors errors) {
    if (!schema.hasRules()) {
      return;
    }
    boolean blocked =
        errors.list().stream()
            .anyMatch(
                error ->
                    switch (error.type()) {
                      case NOT_SUPPORTED, REQUIRED, TOO_LONG, TOO_MANY, TYPE_INVALID -> true;
                      case NOT_FOUND, DUPLICATE, INVALID, FORBIDDEN, TOO_SHORT, TOO_FEW, INTERNAL ->
                          false;
                    });
    if (blocked) {
      errors.add(Type.INVALID, Path.ROOT, Tree.NULL, UNCHECKED);
      return;
    }
    compiledRules().ifPresent(found -> RuleRun.errors(found, subject).forEach(errors::add));
  }

  /** Compiled once, and only when something is there to be judged. */
  private Optional<SchemaRules> compiledRules() {
    if (rules.isEmpty()) {
      rules = Optional.of(SchemaRules.of(schema, true));
    }
    return rules.get();
  }
}
