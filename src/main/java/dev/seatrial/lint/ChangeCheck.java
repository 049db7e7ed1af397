package dev.seatrial.lint;

import dev.seatrial.defaulting.Defaults;
import dev.seatrial.object.KubeObject;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchError;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.Validator;
import dev.seatrial.validation.field.FieldError;
import java.util.List;

/**
 * Asks whether an object may be changed as {@code kubectl apply} would change it: a three-way merge
 * of what was last applied, what the cluster holds and what the manifest says, so that what others
 * have filled in stays.
 */
// As Patcher.patchSimple in kubectl/pkg/cmd/apply/patcher.go, v1.37.
final class ChangeCheck {
  private static final String[] LAST_APPLIED = {
    "metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration"
  };

  private final Catalog catalog;
  private final Validator validator;
  private final Defaults defaults;

  ChangeCheck(Catalog catalog, Validator validator, Defaults defaults) {
    this.catalog = catalog;
    this.validator = validator;
    this.defaults = defaults;
  }

  /** Adds what would be refused, where the new manifest says it. */
  void check(Manifest manifest, Manifest old, Findings findings) {
    Schema schema =
        catalog.schema(manifest.object().apiVersion(), manifest.object().kind()).orElse(Schema.ANY);
    // A cluster holds the defaults too, whether or not a manifest that was applied wrote them.
    Tree current = defaults.applied(old.tree().without(LAST_APPLIED));
    Tree modified = manifest.tree().without(LAST_APPLIED);
    PatchResult result = applied(schema, original(old.tree()), modified, current);
    if (result instanceof PatchResult.Refused refused) {
      PatchError error = refused.error();
      findings.add(BuiltInRule.AGAINST_NO_PATCH, manifest, Path.ROOT, error.message(Tree::toJson));
      return;
    }
    Tree merged = withStatusOf(current, result.orElseThrow());
    MergedPaths paths = new MergedPaths(schema, merged, manifest.tree());
    for (FieldError error : refusal(merged, current)) {
      Location place = manifest.valueAt(paths.inManifest(error.path()));
      Findings.Subject subject = new Findings.Subject(manifest, error.path(), place);
      findings.add(BuiltInRule.of(error.type()), subject, error.body());
    }
  }

  private List<FieldError> refusal(Tree merged, Tree current) {
    List<FieldError> errors = validator.change(merged, current);
    return errors.isEmpty() ? AdmissionCheck.refusal(new KubeObject(merged), current) : errors;
  }

  private static PatchResult applied(Schema schema, Tree original, Tree modified, Tree current) {
    boolean isBuiltIn = schema.goType().isPresent();
    PatchResult patch =
        isBuiltIn
            ? StrategicMergePatch.ofKubectl(schema).threeWay(original, modified, current)
            : MergePatch.threeWay(original, modified, current, List.of());
    if (!(patch instanceof PatchResult.Done done)) {
      return patch;
    }
    return isBuiltIn
        ? StrategicMergePatch.ofServer(schema).apply(current, done.tree())
        : MergePatch.apply(current, done.tree());
  }

  /**
   * What was applied last: the annotation of an object from a cluster tells it, or nothing was; of
   * a manifest, all of it.
   */
  private static Tree original(Tree old) {
    String annotation = old.text("", LAST_APPLIED);
    if (!annotation.isEmpty()) {
      try {
        return Json.read(annotation);
      } catch (JsonSyntaxException somebodyElsesText) {
        return ObjectTree.EMPTY;
      }
    }
    boolean isLive =
        old.at("metadata", "uid").isPresent() || old.at("metadata", "resourceVersion").isPresent();
    return isLive ? ObjectTree.EMPTY : old;
  }

  /** Nobody but the status subresource changes the status. */
  private Tree withStatusOf(Tree current, Tree merged) {
    boolean hasStatus =
        catalog
            .kind(merged.text("", "apiVersion"), merged.text("", "kind"))
            .flatMap((Resource resource) -> resource.subresource("status"))
            .isPresent();
    return hasStatus && merged instanceof ObjectTree object
        ? object.with("status", current.at("status"))
        : merged;
  }
}
