package dev.seatrial.kustomize;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a {@code kustomization.yaml} says.
 *
 * @param tree its fields under their own names, those of older times moved to where they are now
 */
// As kustomize/api/types/kustomization.go and Load in internal/target/kusttarget.go, v0.21.
record KustomizationFile(Tree tree) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final String GROUP = "kustomize.config.k8s.io/";
  private static final String FIX =
      " Run 'kustomize edit fix' to update your Kustomization automatically.";

  /** Fields that this program does not know how to follow. */
  private static final List<String> REFUSED =
      List.of(
          "buildMetadata",
          "configurations",
          "crds",
          "generators",
          "helmChartInflationGenerator",
          "helmCharts",
          "helmGlobals",
          "openapi",
          "transformers",
          "validators",
          "vars");

  /** Fields of older times, in the order in which upstream warns of them. */
  private static final List<List<String>> DEPRECATED =
      List.of(
          List.of("bases", "resources"),
          List.of("commonLabels", "labels"),
          List.of("imageTags", "images"),
          List.of("patchesJson6902", "patches"),
          List.of("patchesStrategicMerge", "patches"));

  /** Reads the one kustomization file of a folder, and hands over warnings about it. */
  static KustomizationFile in(Folder folder, Consumer<String> warnings) {
    List<String> found = NAMES.stream().filter(folder::has).toList();
    if (found.isEmpty()) {
      throw new KustomizeException(
          "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in"
              + " directory '"
              + folder.root()
              + "'");
    }
    if (found.size() > 1) {
      throw new KustomizeException(
          "Found multiple kustomization files under: " + folder.root() + "\n");
    }
    Tree tree = KustomizationShape.WHOLE.read(parsed(Yaml.read(folder.load(found.get(0)))));
    for (List<String> each : DEPRECATED) {
      if (tree.at(each.get(0)).isPresent()) {
        warnings.accept(
            "# Warning: '%s' is deprecated. Please use '%s' instead."
                    .formatted(each.get(0), each.get(1))
                + FIX);
      }
    }
    KustomizationFile file = new KustomizationFile(moved(tree));
    file.check(folder);
    return file;
  }

  private static Tree parsed(YamlText text) {
    List<YamlProblem> problems = new ArrayList<>(text.problems());
    text.documents().stream().limit(1).map(YamlDocument::problems).forEach(problems::addAll);
    for (YamlProblem problem : problems) {
      if (problem.kind() != YamlProblem.Kind.UNREAD) {
        throw new KustomizeException(
            "invalid Kustomization: yaml: line "
                + problem.place().line()
                + ": "
                + problem.message());
      }
    }
    return text.documents().isEmpty() ? ObjectTree.EMPTY : text.documents().get(0).tree();
  }

  // As FixKustomization in kustomization.go.
  private static Tree moved(Tree tree) {
    return moved(moved(tree, "bases", "resources"), "imageTags", "images");
  }

  private static Tree moved(Tree tree, String from, String to) {
    if (!tree.at(from).isPresent()) {
      return tree;
    }
    List<Tree> all = new ArrayList<>(tree.items(to));
    all.addAll(tree.items(from));
    return tree.with(Tree.of(all), to).without(from);
  }

  private void check(Folder folder) {
    if (tree.object().names().stream().allMatch(List.of("apiVersion", "kind")::contains)) {
      throw new KustomizeException("kustomization.yaml is empty");
    }
    List<String> problems = new ArrayList<>();
    String kind = kind();
    if (!kind.equals("Kustomization") && !kind.equals("Component")) {
      problems.add("kind should be Kustomization or Component");
    }
    String version = GROUP + (isComponent() ? "v1alpha1" : "v1beta1");
    if (!tree.text("", "apiVersion").isEmpty() && !version.equals(tree.text("", "apiVersion"))) {
      problems.add("apiVersion for " + kind + " should be " + version);
    }
    if (!problems.isEmpty()) {
      throw new KustomizeException(
          "Failed to read kustomization file under "
              + folder.root()
              + ":\n"
              + String.join("\n", problems));
    }
    for (String field : REFUSED) {
      if (!tree.at(field).isEmpty()) {
        throw new KustomizeException(
            field + " in the kustomization file of " + folder.root() + " is not simulated");
      }
    }
  }

  boolean isComponent() {
    return kind().equals("Component");
  }

  String kind() {
    String kind = tree.text("", "kind");
    return kind.isEmpty() ? "Kustomization" : kind;
  }

  String text(String field) {
    return tree.text("", field);
  }

  List<String> texts(String field) {
    return tree.items(field).stream().map(Scalars::text).toList();
  }

  List<Tree> entries(String field) {
    return tree.items(field);
  }

  ObjectTree map(String field) {
    return tree.object(field);
  }

  Tree at(String field) {
    return tree.at(field);
  }
}
