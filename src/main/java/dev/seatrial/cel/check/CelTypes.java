package dev.seatrial.cel.check;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.types.TypeType;
import dev.seatrial.cel.library.TypeTerm;
import dev.seatrial.cel.value.Types;
import java.util.List;

/** Types of signatures as dev.cel has them. */
final class CelTypes {
  private CelTypes() {}

  static CelType of(TypeTerm term) {
    if (term.isVariable()) {
      return TypeParamType.create(term.name());
    }
    List<CelType> parameters = term.parameters().stream().map(CelTypes::of).toList();
    return switch (term.name()) {
      case Types.LIST -> ListType.create(parameters.get(0));
      case Types.MAP -> MapType.create(parameters.get(0), parameters.get(1));
      case Types.OPTIONAL -> OptionalType.create(parameters.get(0));
      case "dyn" -> SimpleType.DYN;
      case Types.TYPE -> TypeType.create(parameters.get(0));
      default -> named(term.name(), parameters);
    };
  }

  // cel-go has addresses opaque, and the other types of Kubernetes as objects without fields.
  private static CelType named(String name, List<CelType> parameters) {
    if (name.startsWith("net.")) {
      return OpaqueType.create(name, ImmutableList.copyOf(parameters));
    }
    return SimpleType.findByName(name).orElseGet(() -> StructTypeReference.create(name));
  }
}
