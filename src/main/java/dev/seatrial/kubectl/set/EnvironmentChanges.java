package dev.seatrial.kubectl.set;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Streams;
import dev.seatrial.kubectl.call.VariableNames;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Environment variables to be set and names of others to be removed.
 *
 * @param set each as containers have them: a name with a value or a source
 */
// As parseIntoEnvVar in env/env_parse.go and updateEnv in helper.go of kubectl/pkg/cmd/set, v0.37.
record EnvironmentChanges(List<Tree> set, List<String> removed) {
  EnvironmentChanges {
    set = List.copyOf(set);
    removed = List.copyOf(removed);
  }

  /** Reads {@code KEY=value}, {@code KEY-}, and {@code -} for such lines on standard input. */
  static EnvironmentChanges parse(List<String> words, Streams streams) {
    List<Tree> set = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (word.equals("-")) {
        set.addAll(read(new String(streams.in().get(), StandardCharsets.UTF_8)));
      } else if (equals >= 0) {
        String name = word.substring(0, equals);
        VariableNames.check(name);
        named.add(name);
        set.add(variable(word, equals));
      } else if (word.endsWith("-")) {
        removed.add(word.substring(0, word.length() - 1));
      } else {
        throw new KubectlError("unknown environment variable: " + word);
      }
    }
    if (removed.stream().anyMatch(named::contains)) {
      throw new KubectlError(
          "can not both modify and remove the same environment variable in the same command");
    }
    return new EnvironmentChanges(set, removed);
  }

  private static List<Tree> read(String text) {
    List<Tree> variables = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int comment = line.indexOf('#');
      String bare = comment < 0 ? line : line.substring(0, comment);
      int equals = bare.indexOf('=');
      if (equals >= 0) {
        variables.add(variable(bare, equals));
      }
    }
    return variables;
  }

  private static Tree variable(String text, int equals) {
    return ObjectTree.of(
        "name", Tree.of(text.substring(0, equals)), "value", Tree.of(text.substring(equals + 1)));
  }

  /** A variable that takes its value from a config map or secret. */
  static Tree reference(String name, String source, String object, String key) {
    Tree selector = ObjectTree.of("name", Tree.of(object), "key", Tree.of(key));
    return ObjectTree.of("name", Tree.of(name), "valueFrom", ObjectTree.of(source, selector));
  }

  EnvironmentChanges and(List<Tree> more) {
    List<Tree> all = new ArrayList<>(set);
    all.addAll(more);
    return new EnvironmentChanges(all, removed);
  }

  /** With something before the name of each variable that is set. */
  EnvironmentChanges prefixed(String prefix) {
    List<Tree> named =
        set.stream()
            .map(each -> each.with(Tree.of(prefix + each.text("", "name")), "name"))
            .toList();
    return new EnvironmentChanges(named, removed);
  }

  /** A container with the variables changed. */
  Tree applied(Tree container) {
    Set<String> covered = new LinkedHashSet<>(removed);
    List<Tree> variables = new ArrayList<>();
    for (Tree existing : container.items("env")) {
      String name = existing.text("", "name");
      if (!covered.contains(name)) {
        Optional<Tree> newer = find(set, name);
        newer.ifPresent(found -> covered.add(name));
        variables.add(newer.orElse(existing));
      }
    }
    for (Tree each : set) {
      if (covered.add(each.text("", "name"))) {
        variables.add(each);
      }
    }
    return container.with(variables.isEmpty() ? Tree.ABSENT : new ListTree(variables), "env");
  }

  /** Refuses to give another value to a variable that a container has. */
  void refuseOverwriting(Tree container) {
    for (Tree each : set) {
      find(container.items("env"), each.text("", "name")).ifPresent(has -> refuse(has, each));
    }
  }

  private static void refuse(Tree current, Tree wanted) {
    String value = current.text("", "value");
    if (!value.equals(wanted.text("", "value"))) {
      throw new KubectlError(
          "'"
              + current.text("", "name")
              + "' already has a value ("
              + value
              + "), and --overwrite is false");
    }
  }

  private static Optional<Tree> find(List<Tree> variables, String name) {
    return variables.stream().filter(each -> each.text("", "name").equals(name)).findFirst();
  }
}
