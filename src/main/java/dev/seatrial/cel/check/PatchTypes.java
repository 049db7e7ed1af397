package dev.seatrial.cel.check;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.seatrial.cel.value.ObjectValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types that mutations construct: {@code JSONPatch}, and {@code Object} with all types named
 * after the way from it, {@code Object.spec.containers}, whose fields may have any name and type.
 *
 * <p>As {@code DynamicTypeResolver} in {@code k8s.io/apiserver/pkg/cel/mutation}, v0.37.
 */
final class PatchTypes {
  private final Map<String, CelType> anyFields;

  private PatchTypes(Map<String, CelType> anyFields) {
    this.anyFields = anyFields;
  }

  // dev.cel asks a type which fields it has; here it has those of which the expression speaks.
  static PatchTypes of(CelExpr expression) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    for (CelExpr part : Parts.of(expression)) {
      if (part.getKind() == Kind.SELECT) {
        fields.put(part.select().field(), SimpleType.DYN);
      } else if (part.getKind() == Kind.STRUCT) {
        part.struct().entries().forEach(entry -> fields.put(entry.fieldKey(), SimpleType.DYN));
      } else if (part.getKind() == Kind.CONSTANT
          && part.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        // The field of an optional selection.
        fields.put(part.constant().stringValue(), SimpleType.DYN);
      }
    }
    return new PatchTypes(fields);
  }

  Optional<CelType> find(String name) {
    if (name.equals(ObjectValue.JSON_PATCH)) {
      Map<String, CelType> fields = new LinkedHashMap<>();
      // As Field in jsonpatch.go: any other field is there, but without a type.
      anyFields.keySet().forEach(field -> fields.put(field, OpaqueType.create("")));
      List.of("op", "path", "from").forEach(field -> fields.put(field, SimpleType.STRING));
      fields.put("value", SimpleType.DYN);
      return Optional.of(AdmissionTypes.object(name, fields));
    }
    return ObjectValue.isConstructed(name)
        ? Optional.of(AdmissionTypes.object(name, anyFields))
        : Optional.empty();
  }
}
