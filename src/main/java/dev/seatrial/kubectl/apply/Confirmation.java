package dev.seatrial.kubectl.apply;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.resource.Item;
import java.util.List;
import java.util.Locale;

/** Asks before anything is deleted. */
// As confirmation in kubectl/pkg/cmd/delete/delete.go, v0.37.
final class Confirmation {
  private Confirmation() {}

  /** Whether who types says yes to the deletion of these. */
  static boolean given(Call call, List<Item> items) {
    call.out("You are about to delete the following " + items.size() + " resource(s):\n");
    for (Item item : items) {
      String group = item.resource().group();
      String kind = item.resource().kind().toLowerCase(Locale.ROOT);
      call.out((group.isEmpty() ? kind : kind + "." + group) + "/" + item.name() + "\n");
    }
    return call.confirms("Do you want to continue?");
  }
}
