package dev.seatrial.validation.crd;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;

/**
 * The subresources and printer columns of a custom resource.
 *
 * <p>As {@code ValidateCustomResourceDefinitionSubresources} and {@code
 * ValidateCustomResourceColumnDefinition}, v1.37.
 */
final class CrdSubresources {
  private static final String TYPES = "boolean,date,integer,number,string";
  private static final String FORMATS = "byte,date,date-time,double,float,int32,int64,password";

  private CrdSubresources() {}

  static void check(FieldValue subresources, FieldErrors errors) {
    FieldValue scale = subresources.at("scale");
    if (!scale.isSet()) {
      return;
    }
    checkReplicas(scale.at("specReplicasPath"), ".spec", errors);
    checkReplicas(scale.at("statusReplicasPath"), ".status", errors);
    FieldValue selector = scale.at("labelSelectorPath");
    if (!selector.isEmpty()
        && isSimplePath(selector, errors)
        && !selector.text().startsWith(".spec.")
        && !selector.text().startsWith(".status.")) {
      errors.invalid(selector, "should be a json path under either .spec or .status");
    }
  }

  private static void checkReplicas(FieldValue path, String root, FieldErrors errors) {
    if (path.isEmpty()) {
      errors.required(path, "");
    } else if (isSimplePath(path, errors) && !path.text().startsWith(root + ".")) {
      errors.invalid(path, "should be a json path under " + root);
    }
  }

  static void checkColumn(FieldValue column, FieldErrors errors) {
    if (column.at("name").isEmpty()) {
      errors.required(column.at("name"), "");
    }
    FieldValue type = column.at("type");
    if (type.isEmpty()) {
      errors.required(type, "must be one of " + TYPES);
    } else {
      checkListed(type, TYPES, errors);
    }
    if (!column.at("format").isEmpty()) {
      checkListed(column.at("format"), FORMATS, errors);
    }
    // The error has the name of the internal field.
    FieldValue path = new FieldValue(column.path().field("JSONPath"), column.tree().at("jsonPath"));
    if (path.isEmpty()) {
      errors.required(path, "");
    } else {
      isSimplePath(path, errors);
    }
  }

  private static void checkListed(FieldValue field, String listed, FieldErrors errors) {
    if (!List.of(listed.split(",", -1)).contains(field.text())) {
      errors.invalid(field, "must be one of " + listed);
    }
  }

  // As validateSimpleJSONPath, of a path that isn't empty.
  private static boolean isSimplePath(FieldValue path, FieldErrors errors) {
    boolean simple = path.text().startsWith(".");
    if (!simple) {
      errors.invalid(path, "must be a simple json path starting with .");
    }
    return simple;
  }
}
