package dev.seatrial.kubectl.resource;

import dev.seatrial.kubectl.call.KubectlError;
import java.util.ArrayList;
import java.util.List;

/** Arguments parted into those that name objects and the pairs that follow them. */
// As GetResourcesAndPairs in kubectl/pkg/cmd/util/helpers.go, v0.37.
public record ResourcesAndPairs(List<String> resources, List<String> pairs) {
  public ResourcesAndPairs {
    resources = List.copyOf(resources);
    pairs = List.copyOf(pairs);
  }

  /** Parts the arguments; refuses an object after a pair. {@code what} is changed by the pairs. */
  public static ResourcesAndPairs of(List<String> arguments, String what) {
    List<String> resources = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (String argument : arguments) {
      boolean pair = argument.contains("=") || argument.endsWith("-");
      if (pair && !argument.startsWith("=")) {
        pairs.add(argument);
      } else if (pairs.isEmpty()) {
        resources.add(argument);
      } else {
        throw new KubectlError(
            "all resources must be specified before " + what + " changes: " + argument);
      }
    }
    return new ResourcesAndPairs(resources, pairs);
  }
}
