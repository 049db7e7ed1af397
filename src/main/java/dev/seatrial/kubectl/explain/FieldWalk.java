package dev.seatrial.kubectl.explain;

import java.util.List;
import java.util.Optional;

/**
 * Where a path of fields leads to, through lists and maps.
 *
 * @param schema the last one that was reached
 * @param missing the first field that there is none of
 */
// As field_lookup.go in kubectl/pkg/explain, v0.37.
public record FieldWalk(ExplainedSchema schema, Optional<String> missing) {
  /** Follows a path; where nothing has fields any more, the rest of it does not matter. */
  public static FieldWalk along(ExplainedSchema start, List<String> path) {
    ExplainedSchema schema = start;
    for (String name : path) {
      ExplainedSchema holder = holder(schema);
      if (holder.fields().isEmpty()) {
        return new FieldWalk(holder, Optional.empty());
      }
      ExplainedSchema field = holder.fields().get(name);
      if (field == null) {
        return new FieldWalk(holder, Optional.of(name));
      }
      schema = field;
    }
    return new FieldWalk(schema, Optional.empty());
  }

  private static ExplainedSchema holder(ExplainedSchema schema) {
    ExplainedSchema holder = schema;
    Optional<ExplainedSchema> inner = schema.inner();
    while (inner.isPresent()) {
      holder = inner.get();
      inner = holder.inner();
    }
    return holder;
  }
}
