package dev.seatrial.lint;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Finds in a manifest what a path means in the object that it was merged into: items of lists may
 * have other positions there.
 */
record MergedPaths(Schema schema, Tree merged, Tree manifest) {
  /** The path in the manifest, or that of the nearest parent which the manifest has. */
  Path inManifest(Path path) {
    Path found = Path.ROOT;
    Tree from = merged;
    Schema here = schema;
    for (Path.Step step : path.steps()) {
      if (step instanceof Path.Index index) {
        int position = position(here, from.at(index.position()), manifest.at(found));
        if (position < 0) {
          return found;
        }
        found = found.index(position);
        from = from.at(index.position());
        here = here.items();
      } else {
        String name = step instanceof Path.Key key ? key.name() : ((Path.Field) step).name();
        Optional<Field> field = here.field(name);
        here = field.isPresent() ? field.get().schema() : here.items();
        found = step instanceof Path.Key ? found.key(name) : found.field(name);
        from = from.at(name);
      }
    }
    return found;
  }

  private static int position(Schema list, Tree item, Tree written) {
    List<Tree> items = written.items();
    String key = list.mergeKey().orElse("");
    for (int i = 0; i < items.size(); i++) {
      boolean same =
          key.isEmpty() ? items.get(i).equals(item) : items.get(i).at(key).equals(item.at(key));
      if (same) {
        return i;
      }
    }
    return -1;
  }
}
