package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.tree.GoText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code kubectl plugin list}: the plugins that the search path has; none of them is run here. */
// As plugin.go in kubectl/pkg/cmd/plugin, v0.37.
final class ListPlugins implements Verb {
  @Override
  public String name() {
    return "plugin list";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.flag("name-only");
  }

  @Override
  public int run(Call call) {
    List<Path> plugins = new ArrayList<>();
    for (String folder : Plugins.folders(call.surroundings())) {
      plugins.addAll(in(call, folder));
    }
    if (plugins.isEmpty()) {
      throw new KubectlError("error: unable to find any kubectl plugins in your PATH\n");
    }
    call.out("The following compatible plugins are available:\n\n");
    Map<String, Path> seen = new LinkedHashMap<>();
    int warnings = 0;
    for (Path plugin : plugins) {
      call.out((call.flags().flag("name-only") ? plugin.getFileName() : plugin) + "\n");
      List<String> found = warnings(plugin, seen);
      found.forEach(warning -> call.err("  - " + warning + "\n"));
      warnings += found.size();
    }
    if (warnings > 0) {
      throw new KubectlError(
          warnings == 1
              ? "error: one plugin warning was found\n"
              : "error: " + warnings + " plugin warnings were found\n");
    }
    return 0;
  }

  private static List<Path> in(Call call, String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(Plugins.PREFIX))
          .filter(file -> !Files.isDirectory(file))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      call.err(
          "Unable to read directory "
              + GoText.quoted(folder)
              + " from your PATH: open "
              + folder
              + ": no such file or directory. Skipping...\n");
      return List.of();
    }
  }

  private static List<String> warnings(Path plugin, Map<String, Path> seen) {
    String name = String.valueOf(plugin.getFileName());
    List<String> warnings = new ArrayList<>();
    if (!Files.isExecutable(plugin)) {
      warnings.add(
          "warning: " + plugin + " identified as a kubectl plugin, but it is not executable");
    }
    Path first = seen.putIfAbsent(name, plugin);
    if (first != null) {
      warnings.add("warning: " + plugin + " is overshadowed by a similarly named plugin: " + first);
    }
    List<String> words = List.of(name.substring(Plugins.PREFIX.length()).split("-", -1));
    Verb verb = CommandWords.of(words).verb();
    if (!(verb instanceof Root)) {
      warnings.add(
          "warning: " + name + " overwrites existing command: " + GoText.quoted(verb.path()));
    }
    return warnings;
  }
}
