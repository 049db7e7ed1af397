package dev.seatrial.kubectl.set;

import dev.seatrial.apiserver.ApiError;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The variables of a container, as {@code set env --list} shows them. */
// As RunEnv in kubectl/pkg/cmd/set/set_env.go, v0.37.
final class EnvironmentListing {
  private final Call call;
  private final Item item;
  private final Map<String, List<String>> failures = new TreeMap<>();

  EnvironmentListing(Call call, Item item) {
    this.call = call;
    this.item = item;
  }

  void print(Tree container) {
    call.out(
        "# %s %s, container %s\n"
            .formatted(item.resource().kind(), item.name(), container.text("", "name")));
    for (Tree variable : container.items("env")) {
      call.out(line(container, variable) + "\n");
    }
    List<String> lines = new ArrayList<>();
    failures.forEach(
        (error, names) ->
            lines.add(
                "error retrieving reference for "
                    + String.join(", ", names.stream().sorted().toList())
                    + ": "
                    + error));
    lines.stream().sorted().forEach(line -> call.err(line + "\n"));
  }

  private String line(Tree container, Tree variable) {
    String name = variable.text("", "name");
    Tree from = variable.at("valueFrom");
    if (from.isUnset()) {
      return name + "=" + variable.text("", "value");
    }
    VariableReference reference = new VariableReference(from);
    String shown = "# " + name + " from " + reference.title();
    if (!call.flags().flag("resolve")) {
      return shown;
    }
    try {
      return name + "=" + reference.value(call, item, container);
    } catch (ApiError refusal) {
      failed(name, refusal.message());
    } catch (KubectlError failure) {
      failed(name, failure.message());
    }
    return shown;
  }

  private void failed(String name, String why) {
    failures.computeIfAbsent(why, each -> new ArrayList<>()).add(name);
  }
}
