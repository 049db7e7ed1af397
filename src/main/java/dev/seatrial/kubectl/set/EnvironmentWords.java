package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.KubectlError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Arguments of {@code set env}: first what names objects, then variables. */
// As SplitEnvironmentFromResources in kubectl/pkg/cmd/set/env/env_parse.go, v0.37.
record EnvironmentWords(List<String> resources, List<String> variables) {
  private static final Pattern PAIR = Pattern.compile("(?s)^.+=.*$");

  EnvironmentWords {
    resources = List.copyOf(resources);
    variables = List.copyOf(variables);
  }

  static EnvironmentWords of(List<String> arguments) {
    List<String> resources = new ArrayList<>();
    List<String> variables = new ArrayList<>();
    for (String argument : arguments) {
      if (PAIR.matcher(argument).find() || argument.endsWith("-")) {
        variables.add(argument);
      } else if (variables.isEmpty()) {
        resources.add(argument);
      } else {
        throw new KubectlError(
            "all resources must be specified before environment changes: "
                + String.join(" ", arguments));
      }
    }
    return new EnvironmentWords(resources, variables);
  }
}
