package dev.seatrial.kubectl.apply;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** What an apply says of its objects: a line each at once, or all whole at the end. */
// As printObjects in kubectl/pkg/cmd/apply/apply.go, v0.37.
final class AppliedObjects {
  private final Call call;
  private final List<Tree> whole = new ArrayList<>();

  AppliedObjects(Call call) {
    this.call = call;
  }

  void say(Tree object, String done) {
    String output = call.flags().text("output");
    if (output.isEmpty() || output.equals("name")) {
      call.print(object, done);
    } else {
      whole.add(object);
    }
  }

  /** Several objects are shown as one list. */
  void end() {
    if (whole.size() == 1) {
      call.print(whole.get(0), "");
    } else if (!whole.isEmpty()) {
      // The list itself is one of Go's types, what is in it is not.
      call.printTyped(
          new ObjectBuilder()
              .put("kind", "List")
              .put("apiVersion", "v1")
              .put("metadata", ObjectTree.EMPTY)
              .put("items", new ListTree(whole.stream().map(Json::sorted).toList()))
              .build(),
          "");
    }
  }
}
