package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.defaulting.Decoded;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers requests to patch a part of an object.
 *
 * <p>Follows {@code patcher} in {@code apiserver/pkg/endpoints/handlers/patch.go}, v1.37.
 */
final class PatchRequest {
  private final Server server;
  private final Patch patch;
  private final WriteOptions options;

  PatchRequest(Server server, Patch patch, WriteOptions options) {
    this.server = server;
    this.patch = patch;
    this.options = options;
  }

  /** An object, as it was shown, after the patch of a part of it. */
  Tree patched(ObjectKey key, Tree old, Part part) {
    Resource resource = server.gate().resourceOf(old);
    return part == Part.SCALE ? scaled(resource, old) : changed(key, resource, old);
  }

  private Tree changed(ObjectKey key, Resource resource, Tree old) {
    Tree changed = Patching.patched(resource.schema(), old, patch);
    checkKind(resource, changed);
    Optional<String> words = server.gate().misread(changed, patch, options);
    if (words.isPresent()) {
      throw misfit(old).of(changed, patch, words.get());
    }
    Tree placed = Placement.of(key, changed);
    Placement.checkName(key.name(), placed);
    return placed;
  }

  // As Validate in apiextensions-apiserver/pkg/registry/customresource/validator.go, v1.37: of
  // other kinds the server knows better.
  private void checkKind(Resource resource, Tree changed) {
    if (!resource.isCustom()) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    mustBe(resource.kind(), "kind", changed, errors);
    mustBe(resource.apiVersion(), "apiVersion", changed, errors);
    if (!errors.isEmpty()) {
      String kind = changed.text("", "kind") + "." + resource.group();
      throw ApiError.invalid(new Identity(kind, changed.text("", "metadata", "name")), errors);
    }
  }

  private static void mustBe(String wanted, String field, Tree changed, List<FieldError> errors) {
    Tree value = changed.at(field);
    if (!value.text("").equals(wanted)) {
      errors.add(
          new FieldError(FieldError.Type.INVALID, Path.of(field), value, "must be " + wanted));
    }
  }

  // As UpdatedObject in pkg/registry/apps/deployment/storage/storage.go, v1.37.
  private Tree scaled(Resource resource, Tree old) {
    ScaleShape shape = ScaleShape.of(server.catalog(), resource);
    Schema schema = server.catalog().schema("autoscaling/v1", "Scale").orElseThrow();
    Tree scale = shape.of(old);
    Tree changed = Patching.patched(schema, scale, patch);
    Optional<String> words = server.gate().misreadScale(changed, patch, options);
    if (words.isPresent()) {
      throw misfit(scale).of(changed, patch, words.get());
    }
    return shape.applied(changed, old);
  }

  private PatchMisfit misfit(Tree old) {
    return new PatchMisfit(old, Decoded.of(server.catalog()).normalised(old));
  }
}
