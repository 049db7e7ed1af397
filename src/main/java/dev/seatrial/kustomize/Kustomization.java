package dev.seatrial.kustomize;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A kustomization, built: the objects that it makes, in the order in which they come out. */
// As Run in kustomize/api/krusty/kustomizer.go, v0.21.
public final class Kustomization {
  private final List<Tree> objects;

  private Kustomization(List<Tree> objects) {
    this.objects = objects;
  }

  /** Which files a kustomization may read. */
  public enum Reach {
    /** Those in its own folder and below, and other kustomizations. */
    OWN_FOLDER,
    /** Any on this machine. */
    EVERYWHERE
  }

  /**
   * Builds the kustomization in a folder.
   *
   * @param directory what the name of the folder is relative to
   * @param warnings takes in a line for each field of older times, as it is met
   * @throws KustomizeException where it can't be built
   */
  public static Kustomization build(
      Path directory, String folder, Reach reach, Consumer<String> warnings) {
    Folder root = Folder.first(directory, folder, reach == Reach.EVERYWHERE);
    List<Tree> objects = new ArrayList<>();
    for (Resource each : new Build(root, warnings).run()) {
      Tree tree = each.tree();
      ObjectTree annotations = tree.object("metadata", "annotations");
      objects.add(
          annotations.isEmpty()
              ? tree
              : tree.with(Scalars.asTexts(annotations), "metadata", "annotations"));
    }
    return new Kustomization(List.copyOf(objects));
  }

  /** The objects as a text of YAML documents. */
  public String text() {
    return String.join("---\n", objects.stream().map(Yaml::write).toList());
  }
}
