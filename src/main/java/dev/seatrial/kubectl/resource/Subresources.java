package dev.seatrial.kubectl.resource;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.Part;
import dev.seatrial.apiserver.ScaleShape;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.Arrays;

/** The parts of objects that {@code --subresource} names. */
public final class Subresources {
  private Subresources() {}

  /** The item with what the server has of it; refuses a part that its kind does not have. */
  static Item read(Call call, Item item, String subresource) {
    Part part = part(item.resource(), subresource);
    return item.with(
        shown(
            call,
            item.resource(),
            part,
            call.api().in(item.resource(), call.api().get(item.key()))));
  }

  /** An object as the answer to a request about a part of it shows it. */
  public static Tree shown(Call call, Resource resource, Part part, Tree object) {
    return part == Part.SCALE ? ScaleShape.of(call.api().catalog(), resource).read(object) : object;
  }

  /** The part of that name; refuses one that the kind does not have. */
  public static Part part(Resource resource, String subresource) {
    return Arrays.stream(Part.values())
        .filter(part -> part.subresource().equals(subresource))
        .filter(part -> part == Part.OBJECT || resource.subresource(subresource).isPresent())
        .findFirst()
        .orElseThrow(ApiError::unknownPath);
  }
}
