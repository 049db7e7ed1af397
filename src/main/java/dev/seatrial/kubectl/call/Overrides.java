package dev.seatrial.kubectl.call;

import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.MergePatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.patch.StrategicMergePatch;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.JsonSyntaxException;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.Tree;

/** What {@code --overrides} changes in an object that was made from flags. */
// As override_options.go in kubectl/pkg/cmd/util, v0.37.
public final class Overrides {
  private Overrides() {}

  /**
   * The object changed by {@code text}, a patch of the type that {@code --override-type} names;
   * refuses a text that is none.
   */
  public static Tree merged(Call call, Tree object, String text) {
    String type = call.flags().text("override-type");
    Tree overrides = read(text, type);
    Resource resource =
        call.api()
            .catalog()
            .kind(object.text("", "apiVersion"), object.text("", "kind"))
            .orElseThrow();
    PatchResult result =
        switch (type) {
          case "json" -> JsonPatch.apply(object, overrides);
          case "merge" -> MergePatch.apply(object, overrides);
          case "strategic" ->
              StrategicMergePatch.ofServer(resource.schema()).apply(object, overrides);
          default -> throw new KubectlError("invalid override type: " + type);
        };
    if (result instanceof PatchResult.Refused refused) {
      throw new KubectlError(refused.error().message(Tree::toJson));
    }
    return result.orElseThrow();
  }

  private static Tree read(String text, String type) {
    Tree overrides;
    try {
      overrides = Json.read(text);
    } catch (JsonSyntaxException malformed) {
      throw new KubectlError(
          switch (type) {
            case "merge" -> "Invalid JSON Patch";
            case "strategic" -> "invalid JSON patch";
            default -> "unexpected end of JSON input";
          });
    }
    if (type.equals("json") && !(overrides instanceof ListTree)) {
      throw new KubectlError("json: cannot unmarshal object into Go value of type jsonpatch.Patch");
    }
    return overrides;
  }
}
