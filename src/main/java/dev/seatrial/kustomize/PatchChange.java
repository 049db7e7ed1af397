package dev.seatrial.kustomize;

import dev.seatrial.patch.JsonPatch;
import dev.seatrial.patch.PatchResult;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Applies the entries of {@code patches}, {@code patchesStrategicMerge} and {@code
 * patchesJson6902}.
 */
// As PatchTransformer.go, PatchStrategicMergeTransformer.go and PatchJson6902Transformer.go in
// kustomize/api, v0.21.
final class PatchChange {
  private PatchChange() {}

  /** A patch as it was found. */
  private record Source(String text, String title) {}

  /** Refuses an entry of {@code patches} that can't be read, before any other is applied. */
  static void check(Folder folder, Tree entry) {
    try {
      Source source = source(folder, entry);
      if (merges(source).isEmpty() && !operations(source.text()).isPresent()) {
        throw new KustomizeException("unable to parse SM or JSON patch from " + source.title());
      }
    } catch (KustomizeException error) {
      throw error.during(
          "trouble configuring builtin PatchTransformer with config: `\n"
              + Yaml.write(entry)
              + "`");
    }
  }

  /** Applies one entry of {@code patches}, of whichever sort it is. */
  static void entry(Resources resources, Folder folder, Tree entry) {
    Source source = source(folder, entry);
    Optional<List<Resource>> merges = merges(source);
    if (merges.isPresent()) {
      merge(resources, entry, merges.get(), source);
    } else {
      json(resources, entry, operations(source.text()), source);
    }
  }

  /** The objects that a patch gives parts of; empty where it is no such patch. */
  private static Optional<List<Resource>> merges(Source source) {
    try {
      return Optional.of(ResourceReader.read(bytes(source.text())));
    } catch (KustomizeException notAnObject) {
      return Optional.empty();
    }
  }

  private static Source source(Folder folder, Tree entry) {
    String inline = entry.text("", "patch").strip();
    String path = entry.text("", "path");
    if (inline.isEmpty() && path.isEmpty()) {
      throw new KustomizeException("must specify one of patch and path in\n" + Yaml.write(entry));
    }
    if (!inline.isEmpty() && !path.isEmpty()) {
      throw new KustomizeException(
          "patch and path can't be set at the same time\n" + Yaml.write(entry));
    }
    if (path.isEmpty()) {
      return new Source(inline, "[patch: " + GoText.quoted(inline) + "]");
    }
    try {
      return new Source(folder.text(path), "[path: " + GoText.quoted(path) + "]");
    } catch (KustomizeException error) {
      throw error.during("failed to get the patch file from path(" + path + ")");
    }
  }

  /** The operations of a JSON patch in JSON or YAML; absent where the text is none. */
  private static Tree operations(String text) {
    YamlText read = Yaml.read(text);
    if (read.documents().isEmpty()) {
      return Tree.ABSENT;
    }
    YamlDocument document = read.documents().get(0);
    boolean operations =
        document.problems().isEmpty()
            && document.tree() instanceof ListTree list
            && list.values().stream().allMatch(each -> each instanceof ObjectTree);
    return operations ? document.tree() : Tree.ABSENT;
  }

  private static void merge(
      Resources resources, Tree entry, List<Resource> patches, Source source) {
    boolean renames = entry.flag(false, "options", "allowNameChange");
    boolean recasts = entry.flag(false, "options", "allowKindChange");
    Tree target = entry.at("target");
    if (!target.isPresent()) {
      for (Resource patch : patches) {
        Resource found = target(resources, patch);
        merge(found, renames || recasts ? marked(patch.tree()) : patch.tree(), renames, recasts);
      }
      return;
    }
    if (patches.size() > 1) {
      throw new KustomizeException(
          "Multiple Strategic-Merge Patches in one `patches` entry is not allowed to set"
              + " `patches.target` field: "
              + source.title());
    }
    if (!patches.isEmpty()) {
      List<Resource> selected = new Selector(target).of(resources);
      selected.forEach(each -> mergeSelected(each, patches.get(0), renames, recasts));
      resources.dropGone();
      resources.replaceAll(resources.list());
    }
  }

  /** Upstream marks such a patch with an annotation, whereby all of them become texts. */
  private static Tree marked(Tree patch) {
    ObjectTree annotations = Scalars.asTexts(patch.object("metadata", "annotations"));
    return annotations.isEmpty() ? patch : patch.with(annotations, "metadata", "annotations");
  }

  private static Resource target(Resources resources, Resource patch) {
    ResourceId id = patch.originalId();
    try {
      return resources.only(id);
    } catch (KustomizeException error) {
      throw error.during(
          "no resource matches strategic merge patch " + GoText.quoted(id.toString()));
    }
  }

  /** Applies one entry of {@code patchesStrategicMerge}: a patch or the path of one. */
  static void strategic(Resources resources, Folder folder, String pathOrPatch) {
    List<Resource> patches;
    try {
      patches = ResourceReader.read(bytes(pathOrPatch));
    } catch (KustomizeException notAPatch) {
      patches = ResourceReader.ofFile(folder, pathOrPatch);
    }
    for (Resource patch : patches) {
      mergeSelected(resources.only(patch.originalId()), patch, false, false);
      resources.dropGone();
      resources.replaceAll(resources.list());
    }
  }

  private static void mergeSelected(
      Resource target, Resource patch, boolean renames, boolean recasts) {
    Resource copy = new Resource(patch.tree());
    copy.takeMetadataOf(patch);
    Tree typed = copy.tree().with(Tree.of(target.type().apiVersion()), "apiVersion");
    merge(target, typed, renames, recasts);
  }

  // As ApplySmPatch in resource.go.
  private static void merge(Resource target, Tree patch, boolean renames, boolean recasts) {
    Tree old = target.tree();
    if (renames || recasts) {
      target.remember();
    }
    Tree merged = StrategicMerge.merged(old, patch);
    if (merged.isPresent()) {
      merged = recasts ? merged : merged.with(old.at("kind"), "kind");
      merged = renames ? merged : merged.with(old.at("metadata", "name"), "metadata", "name");
      merged = merged.with(old.at("metadata", "namespace"), "metadata", "namespace");
    }
    target.set(merged);
  }

  private static void json(Resources resources, Tree entry, Tree operations, Source source) {
    if (!entry.at("target").isPresent()) {
      throw new KustomizeException("must specify a target for JSON patch " + source.title());
    }
    for (Resource each : new Selector(entry.at("target")).of(resources)) {
      each.remember();
      patch(each, operations);
    }
  }

  /** Applies one entry of {@code patchesJson6902}. */
  static void json6902(Resources resources, Folder folder, Tree entry) {
    String path = entry.text("", "path");
    String inline = entry.text("", "patch");
    if (entry.text("", "target", "name").isEmpty()) {
      throw new KustomizeException("must specify the target name");
    }
    if (path.isEmpty() == inline.isEmpty()) {
      throw new KustomizeException(
          path.isEmpty()
              ? "empty file path and empty jsonOp"
              : "must specify a file path or jsonOp, not both");
    }
    Tree operations = operations(path.isEmpty() ? inline : folder.text(path));
    if (operations.isEmpty()) {
      throw new KustomizeException(
          "patch appears to be empty; file=" + path + ", JsonOp=" + inline);
    }
    for (Resource each : new Selector(entry.at("target")).of(resources)) {
      patch(each, operations);
    }
  }

  private static void patch(Resource resource, Tree operations) {
    Tree tree = resource.tree();
    boolean bare = tree.at("metadata", "annotations").isUnset();
    if (bare && resource.isAnnotatedUpstream()) {
      tree = tree.with(ObjectTree.EMPTY, "metadata", "annotations");
    }
    PatchResult result = JsonPatch.apply(tree, operations);
    if (result instanceof PatchResult.Refused refused) {
      throw new KustomizeException(refused.error().message(Tree::toJson));
    }
    Tree patched = ((PatchResult.Done) result).tree();
    boolean empty = ObjectTree.EMPTY.equals(patched.at("metadata", "annotations"));
    resource.set(empty ? patched.without("metadata", "annotations") : patched);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
