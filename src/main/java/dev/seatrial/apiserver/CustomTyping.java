package dev.seatrial.apiserver;

import dev.seatrial.apiserver.ApiError.Identity;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * Custom objects are of the kind that their path means: of other kinds the server knows better.
 *
 * <p>Follows {@code validateCustomResource} in {@code
 * apiextensions-apiserver/pkg/registry/customresource/validator.go}, v1.37.
 */
public final class CustomTyping {
  private CustomTyping() {}

  /** Refuses an object of a custom resource that says it is something else. */
  public static void check(Resource resource, Tree object) {
    List<FieldError> errors = new ArrayList<>();
    mustBe(resource.kind(), "kind", object, errors);
    mustBe(resource.apiVersion(), "apiVersion", object, errors);
    if (!errors.isEmpty()) {
      String kind = object.text("", "kind") + "." + resource.group();
      throw ApiError.invalid(new Identity(kind, object.text("", "metadata", "name")), errors);
    }
  }

  private static void mustBe(String wanted, String field, Tree object, List<FieldError> errors) {
    Tree value = object.at(field);
    if (!value.text("").equals(wanted)) {
      errors.add(
          new FieldError(FieldError.Type.INVALID, Path.of(field), value, "must be " + wanted));
    }
  }
}
