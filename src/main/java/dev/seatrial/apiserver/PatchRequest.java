package dev.seatrial.apiserver;

import dev.seatrial.defaulting.Decoded;
import dev.seatrial.schema.Resource;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.Optional;

/**
 * Answers requests to patch a part of an object.
 *
 * <p>Follows {@code patcher} in {@code apiserver/pkg/endpoints/handlers/patch.go}, v1.37.
 */
final class PatchRequest {
  private static final String STRICT = "strict decoding error: ";

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
    Tree changed = typed(resource, Patching.patched(resource.schema(), old, patch));
    if (resource.isCustom()) {
      CustomTyping.check(resource, changed);
    }
    if (!resource.isCustom() && !isStrict() && changed.text("", "apiVersion").isEmpty()) {
      // What has no version is read as nothing at all.
      Placement.checkName(key.name(), Tree.ABSENT);
    }
    Optional<String> words = told(server.gate().misread(changed, patch, options));
    if (words.isPresent()) {
      throw misfit(old).of(changed, patch, words.get());
    }
    Tree placed = Placement.of(key, changed);
    Placement.checkName(key.name(), placed);
    return placed;
  }

  // A built-in kind is known by its path, and only its version has to be said.
  private static Tree typed(Resource resource, Tree changed) {
    boolean lacks =
        changed instanceof ObjectTree
            && !resource.isCustom()
            && changed.text("", "kind").isEmpty()
            && !changed.text("", "apiVersion").isEmpty();
    return lacks ? changed.with(Tree.of(resource.kind()), "kind") : changed;
  }

  private boolean isStrict() {
    return options.fieldValidation() == WriteOptions.FieldValidation.STRICT;
  }

  /** What cannot be read, with the fields that the patch says twice where they are a mistake. */
  private Optional<String> told(Optional<String> misread) {
    if (!isStrict() || patch.repeated().isEmpty()) {
      return misread;
    }
    String repeated = String.join(", ", patch.repeated());
    return misread
        .filter(words -> !words.startsWith(STRICT))
        .or(
            () ->
                Optional.of(
                    STRICT
                        + repeated
                        + misread
                            .map(words -> ", " + words.substring(STRICT.length()))
                            .orElse("")));
  }

  // As UpdatedObject in pkg/registry/apps/deployment/storage/storage.go, v1.37.
  private Tree scaled(Resource resource, Tree old) {
    ScaleShape shape = ScaleShape.of(server.catalog(), resource);
    Schema schema = ScaleShape.schema(server.catalog());
    Tree scale = shape.live(old);
    Tree changed = Patching.patched(schema, scale, patch);
    Optional<String> words = told(server.gate().misreadScale(changed, patch, options));
    if (words.isPresent()) {
      throw misfit(scale).of(changed, patch, words.get());
    }
    return shape.applied(changed, old);
  }

  private PatchMisfit misfit(Tree old) {
    return new PatchMisfit(old, Decoded.of(server.catalog()).normalised(old));
  }
}
