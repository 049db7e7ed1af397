package dev.seatrial.server;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.apiserver.ObjectKey;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Binds a pod to a node, as a scheduler asks for it. */
// As BindingREST.Create in pkg/registry/core/pod/storage/storage.go, v1.37.
record PodBinding(ResourceWrite write, ObjectKey pod) {
  Answer answer(Tree binding) {
    if (!binding.text(pod.name(), "metadata", "name").equals(pod.name())) {
      throw ApiError.badRequest("name in URL does not match name in Binding object");
    }
    String node = binding.text("", "target", "name");
    List<String> errors = new ArrayList<>();
    String kind = binding.text("", "target", "kind");
    if (!List.of("", "Node").contains(kind)) {
      errors.add(
          "target.kind: Unsupported value: \""
              + kind
              + "\": supported values: \"Node\", \"<empty>\"");
    }
    if (node.isEmpty()) {
      errors.add("target.name: Required value");
    }
    refuse(errors);
    boolean isDry = write.options("CreateOptions").dryRun();
    if (isDry) {
      write.api().get(pod);
    } else {
      write.api().bind(pod, node);
    }
    return Answer.created();
  }

  // The real server gives back what it found as it is, which makes it a failure of its own.
  private static void refuse(List<String> errors) {
    if (!errors.isEmpty()) {
      String why = errors.size() == 1 ? errors.get(0) : "[" + String.join(", ", errors) + "]";
      throw new ApiError(ApiError.Reason.UNKNOWN, why, Tree.ABSENT);
    }
  }
}
