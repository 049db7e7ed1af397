package dev.seatrial.kustomize;

import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.function.Consumer;

/** Builds the kustomization of one folder, and those that it names. */
// As KustTarget in kustomize/api/internal/target/kusttarget.go, v0.21.
final class Build {
  private final Folder folder;
  private final KustomizationFile file;
  private final Consumer<String> warnings;

  Build(Folder folder, Consumer<String> warnings) {
    this.folder = folder;
    this.warnings = warnings;
    this.file = KustomizationFile.in(folder, warnings);
  }

  /** All resources, customized and in the order of output. */
  List<Resource> run() {
    Resources resources = new Resources();
    addTo(resources);
    NameChange.hash(resources);
    NameReferenceUpdate.apply(resources);
    resources.removeIf(Build::isLocal);
    return LegacyOrder.sorted(resources.list(), file.at("sortOptions"));
  }

  private static boolean isLocal(Resource resource) {
    Tree annotation =
        resource.tree().at("metadata", "annotations", "config.kubernetes.io/local-config");
    return annotation.isPresent() && !Scalars.text(annotation).equals("false");
  }

  /** Adds what the folder makes; a component also changes what is there. */
  private void addTo(Resources resources) {
    try {
      file.texts("resources").forEach(path -> addResource(resources, path));
    } catch (KustomizeException error) {
      throw error.during("accumulating resources");
    }
    generate(resources);
    try {
      file.texts("components").forEach(path -> addComponent(resources, path));
    } catch (KustomizeException error) {
      throw error.during("accumulating components");
    }
    transform(resources);
  }

  private void addResource(Resources resources, String path) {
    KustomizeException notAFile;
    try {
      addFile(resources, path);
      return;
    } catch (KustomizeException error) {
      notAFile = error;
    }
    String refusal = "accumulation err='" + notAFile.message() + "'";
    Folder next;
    try {
      next = folder.next(path);
    } catch (KustomizeException error) {
      boolean malformed = notAFile.message().contains(ResourceReader.MALFORMED);
      throw malformed ? notAFile : error.during(refusal);
    }
    try {
      addFolder(resources, next);
    } catch (KustomizeException error) {
      throw error.during(refusal);
    }
  }

  private void addFile(Resources resources, String path) {
    List<Resource> read;
    try {
      read = ResourceReader.ofFile(folder, path);
      Resources apart = new Resources();
      apart.addAll(read);
    } catch (KustomizeException error) {
      throw error.during("accumulating resources from '" + path + "'");
    }
    try {
      resources.addAll(read);
    } catch (KustomizeException error) {
      throw error.during("merging resources from '" + path + "'");
    }
  }

  private void addFolder(Resources resources, Folder next) {
    Build inner = inner(next);
    if (inner.file.isComponent()) {
      throw new KustomizeException("expected kind != 'Component' for path '" + next.root() + "'");
    }
    Resources made = new Resources();
    try {
      inner.addTo(made);
    } catch (KustomizeException error) {
      throw error.during("recursed accumulation of path '" + next.root() + "'");
    }
    try {
      resources.addAll(made.list());
    } catch (KustomizeException error) {
      throw error.during("recursed merging from path '" + next.root() + "'");
    }
  }

  private Build inner(Folder next) {
    try {
      return new Build(next, warnings);
    } catch (KustomizeException error) {
      throw error.during("couldn't make target for path '" + next.root() + "'");
    }
  }

  private void addComponent(Resources resources, String path) {
    Folder next;
    try {
      next = folder.next(path);
    } catch (KustomizeException error) {
      throw quoted("loader.New ", error);
    }
    try {
      Build inner = inner(next);
      if (!inner.file.isComponent()) {
        throw new KustomizeException(
            "expected kind 'Component' for path '%s' but got '%s'"
                .formatted(next.root(), inner.file.kind()));
      }
      addComponent(resources, inner);
    } catch (KustomizeException error) {
      throw quoted("accumulateDirectory: ", error);
    }
  }

  private static void addComponent(Resources resources, Build inner) {
    try {
      inner.addTo(resources);
    } catch (KustomizeException error) {
      throw error.during("recursed accumulation of path '" + inner.folder.root() + "'");
    }
  }

  private static KustomizeException quoted(String what, KustomizeException error) {
    return new KustomizeException(what + GoText.quoted(error.message()));
  }

  private void generate(Resources resources) {
    Tree general = file.at("generatorOptions");
    for (Tree entry : file.entries("configMapGenerator")) {
      absorb(resources, new GeneratedMap("ConfigMap", entry, general));
    }
    for (Tree entry : file.entries("secretGenerator")) {
      absorb(resources, new GeneratedMap("Secret", entry, general));
    }
  }

  private void absorb(Resources resources, GeneratedMap map) {
    Resource made = map.make(folder);
    try {
      resources.absorb(made);
    } catch (KustomizeException error) {
      throw error.during("merging from generator " + map.title());
    }
  }

  // In the order of configureBuiltinTransformers in kusttarget_configplugin.go.
  private void transform(Resources resources) {
    file.entries("patches").forEach(entry -> PatchChange.check(folder, entry));
    file.texts("patchesStrategicMerge")
        .forEach(patch -> PatchChange.strategic(resources, folder, patch));
    for (Tree entry : file.entries("patches")) {
      PatchChange.entry(resources, folder, entry);
      resources.dropGone();
    }
    rename(resources);
    file.entries("labels").forEach(entry -> LabelChange.entry(resources, entry));
    LabelChange.common(resources, file.map("commonLabels"));
    LabelChange.annotations(resources, file.map("commonAnnotations"));
    file.entries("patchesJson6902")
        .forEach(entry -> PatchChange.json6902(resources, folder, entry));
    file.entries("replicas").forEach(entry -> ReplicaChange.apply(resources, entry));
    file.entries("images").forEach(entry -> ImageChange.apply(resources, entry));
    file.entries("replacements").forEach(entry -> Replacements.entry(resources, folder, entry));
  }

  private void rename(Resources resources) {
    String namespace = file.text("namespace");
    if (!namespace.isEmpty()) {
      NamespaceChange.apply(resources, namespace);
    }
    String prefix = file.text("namePrefix");
    if (!prefix.isEmpty()) {
      NameChange.prefix(resources, prefix);
    }
    String suffix = file.text("nameSuffix");
    if (!suffix.isEmpty()) {
      NameChange.suffix(resources, suffix);
    }
  }
}
