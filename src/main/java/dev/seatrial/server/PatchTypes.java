package dev.seatrial.server;

import dev.seatrial.schema.Resource;
import java.util.ArrayList;
import java.util.List;

/** The content types of patches. */
final class PatchTypes {
  static final String JSON = "application/json-patch+json";
  static final String MERGE = "application/merge-patch+json";
  static final String STRATEGIC = "application/strategic-merge-patch+json";
  static final String APPLY = "application/apply-patch+yaml";
  static final String APPLY_CBOR = "application/apply-patch+cbor";

  private PatchTypes() {}

  /** Those that a resource takes; custom resources know no strategic ones. */
  static List<String> of(Resource resource) {
    List<String> types = new ArrayList<>(List.of(JSON, MERGE));
    boolean isBuiltIn = !resource.isCustom();
    if (isBuiltIn) {
      types.add(STRATEGIC);
    }
    types.add(APPLY);
    if (isBuiltIn) {
      types.add(APPLY_CBOR);
    }
    return types;
  }
}
