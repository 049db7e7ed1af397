package dev.seatrial.kubectl;

import dev.seatrial.apiserver.table.Table;
import dev.seatrial.apiserver.table.Tables;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.FlagGroups;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Batch;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.schema.CustomKind;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What {@code get} shows of objects: the table that the server makes of them, or just their names
 * and ages, which kubectl knows itself.
 */
record ShownRows(Call call) {
  Table of(Batch batch) {
    long now = call.cluster().nowMicros();
    Resource resource = batch.resource();
    List<Tree> objects = batch.items().stream().map(Item::tree).toList();
    Optional<CustomKind> custom =
        call.api().catalog().custom(resource.apiVersion(), resource.kind());
    boolean asWritten = batch.single() && !batch.items().get(0).isNamed();
    if (isPlain() || asWritten) {
      return Tables.ofCustom(List.of(), objects, now);
    }
    if (isScale(objects)) {
      return Tables.ofOne("autoscaling", "Scale", objects.get(0), now);
    }
    if (custom.isPresent()) {
      return Tables.ofCustom(custom.get().printerColumns(), objects, now);
    }
    return batch.single()
        ? Tables.ofOne(resource.group(), resource.kind(), objects.get(0), now)
        : Tables.ofList(resource.group(), resource.kind(), objects, now);
  }

  // The parts of a pod have no table of their own on the server.
  private boolean isPlain() {
    Flags flags = call.flags();
    boolean part = List.of("resize", "ephemeralcontainers").contains(flags.text("subresource"));
    return !flags.flag("server-print") || part && !FlagGroups.namesFiles(flags);
  }

  private static boolean isScale(List<Tree> objects) {
    return objects.size() == 1 && objects.get(0).text("", "kind").equals("Scale");
  }
}
