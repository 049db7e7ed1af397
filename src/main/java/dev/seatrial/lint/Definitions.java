package dev.seatrial.lint;

import dev.seatrial.UserError;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlLimits;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of custom resources that manifests are judged by. */
final class Definitions {
  private final YamlLimits limits;
  private final List<CustomDefinition> found = new ArrayList<>();

  private Definitions(YamlLimits limits) {
    this.limits = limits;
  }

  /** Those in files that a user names for them; all other objects in these are passed over. */
  static List<CustomDefinition> read(Inputs inputs, YamlLimits limits) {
    Definitions definitions = new Definitions(limits);
    inputs.inputs().forEach(definitions::read);
    return List.copyOf(definitions.found);
  }

  /** Those among manifests that the API server would admit. */
  static List<CustomDefinition> among(List<FileLinter.FileResult> files) {
    List<CustomDefinition> found = new ArrayList<>();
    for (FileLinter.FileResult file : files) {
      for (Manifest manifest : file.admitted()) {
        if (CustomDefinition.isOne(manifest.tree())) {
          found.add(new CustomDefinition(manifest.tree()));
        }
      }
    }
    return found;
  }

  private void read(Input input) {
    try {
      YamlText yaml = Yaml.read(input.bytes(limits.mostBytes()), limits);
      refuse(input, yaml.problems());
      for (YamlDocument document : yaml.documents()) {
        refuse(input, document.problems());
        for (Manifest manifest : ManifestSplitter.split(input.name(), document)) {
          if (CustomDefinition.isOne(manifest.tree())) {
            found.add(new CustomDefinition(manifest.tree()));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UserError(input.name() + ": " + Unreadable.message(unreadable), unreadable);
    }
  }

  private static void refuse(Input input, List<YamlProblem> problems) {
    for (YamlProblem problem : problems) {
      throw new UserError(
          input.name()
              + ":"
              + problem.place().line()
              + ":"
              + problem.place().column()
              + ": "
              + problem.message());
    }
  }
}
