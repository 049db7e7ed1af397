package dev.seatrial.kubectl.explain;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A schema as an explanation sees it: the API server publishes built-in and custom ones alike. */
public interface ExplainedSchema {
  /** The type as it is shown: {@code string}, {@code []Container}, {@code map[string]Quantity}. */
  String type();

  /**
   * The type as OpenAPI's second version has it, where no type has a name: {@code []Object}; empty
   * for what may be anything.
   */
  String typeInVersion2();

  /** The name that others refer to it by; empty where it stands in its place. */
  String reference();

  /** What it says about itself; empty where it says nothing. */
  String description();

  /** The only values allowed; none where any will do. */
  List<String> enumValues();

  /** The fields of an object, by name. */
  SortedMap<String, ExplainedSchema> fields();

  /** Whether an object is refused without the field. */
  boolean requires(String field);

  /** The schema of a list's items or a map's values. */
  Optional<ExplainedSchema> inner();
}
