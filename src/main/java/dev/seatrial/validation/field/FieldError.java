package dev.seatrial.validation.field;

import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;

/**
 * One reason why the API server refuses an object: which field, which value, what is wrong with it.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/util/validation/field/errors.go}. An absent value is
 * one that the message leaves out.
 *
 * @param detail what is wrong, or empty where the type says all
 */
public record FieldError(Type type, Path path, Tree value, String detail) {
  /** The kinds of field errors, with the reason of a status cause and the words they begin with. */
  public enum Type {
    NOT_FOUND("FieldValueNotFound", "Not found", true),
    REQUIRED("FieldValueRequired", "Required value", false),
    DUPLICATE("FieldValueDuplicate", "Duplicate value", true),
    INVALID("FieldValueInvalid", "Invalid value", true),
    NOT_SUPPORTED("FieldValueNotSupported", "Unsupported value", true),
    FORBIDDEN("FieldValueForbidden", "Forbidden", false),
    TOO_LONG("FieldValueTooLong", "Too long", false),
    TOO_SHORT("FieldValueTooShort", "Too short", false),
    TOO_MANY("FieldValueTooMany", "Too many", true),
    TOO_FEW("FieldValueTooFew", "Too few", true),
    TYPE_INVALID("FieldValueTypeInvalid", "Invalid value", true),
    INTERNAL("InternalError", "Internal error", false);

    private final String reason;
    private final String words;
    private final boolean showsValue;

    Type(String reason, String words, boolean showsValue) {
      this.reason = reason;
      this.words = words;
      this.showsValue = showsValue;
    }

    /** The reason of the cause in the API server's status. */
    public String reason() {
      return reason;
    }
  }

  /** The message without the path: {@code Invalid value: -1: must be greater than …}. */
  public String body() {
    StringBuilder body = new StringBuilder(type.words);
    if (type.showsValue && value.isPresent()) {
      body.append(": ").append(shown(value));
    }
    if (!detail.isEmpty()) {
      body.append(": ").append(detail);
    }
    return body.toString();
  }

  /** The path as the API server tells it: it calls the object itself {@code <nil>}. */
  public String field() {
    return path.isRoot() ? "<nil>" : path.toString();
  }

  @Override
  public String toString() {
    return field() + ": " + body();
  }

  private static String shown(Tree value) {
    // The server marshals Go maps, whose keys come out sorted; typed values come in their own
    // order.
    if (value instanceof TextTree text) {
      return GoText.quoted(text.value());
    }
    return value instanceof DecimalTree ? GoText.sprint(value) : Json.compact(value);
  }
}
