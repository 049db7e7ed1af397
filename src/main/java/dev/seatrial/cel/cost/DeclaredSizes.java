package dev.seatrial.cel.cost;

import dev.seatrial.cel.schema.DeclaredType;
import dev.seatrial.cel.schema.DeclaredType.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Sizes by the limits of a schema. As {@code sizeEstimator} in {@code schema/cel/compilation.go} of
 * the API server for custom resources.
 */
public record DeclaredSizes(DeclaredType root) implements Sizes {
  @Override
  public Optional<Range> at(List<String> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<DeclaredType> type = Optional.of(root);
    for (String part : path.subList(1, path.size())) {
      if (part.equals("@keys")) {
        // Keys are texts without a limit of their own.
        return type.filter(map -> map.kind() == Kind.MAP).map(map -> Range.ZERO);
      }
      boolean isItem = part.equals("@items") || part.equals("@values");
      type =
          isItem
              ? type.flatMap(DeclaredType::item)
              : type.flatMap(object -> Optional.ofNullable(object.fields().get(part)));
    }
    return type.map(found -> new Range(0, found.mostElements()));
  }
}
