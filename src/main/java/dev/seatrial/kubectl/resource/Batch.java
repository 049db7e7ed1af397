package dev.seatrial.kubectl.resource;

import dev.seatrial.schema.Resource;
import java.util.List;

/**
 * What one request or one file brought.
 *
 * @param single whether one object was asked for by its name
 */
public record Batch(Resource resource, boolean single, List<Item> items) {
  public Batch {
    items = List.copyOf(items);
  }

  /** One object that was asked for by its name. */
  public static Batch of(Item item) {
    return new Batch(item.resource(), true, List.of(item));
  }
}
