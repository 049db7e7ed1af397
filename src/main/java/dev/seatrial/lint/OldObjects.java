package dev.seatrial.lint;

import dev.seatrial.tree.Path;
import dev.seatrial.yaml.Place;
import dev.seatrial.yaml.Yaml;
import dev.seatrial.yaml.YamlDocument;
import dev.seatrial.yaml.YamlLimits;
import dev.seatrial.yaml.YamlProblem;
import dev.seatrial.yaml.YamlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects as a cluster holds them, or as they were applied: what new manifests change. */
final class OldObjects {
  private final Map<ObjectKey, Manifest> objects = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Set<ObjectKey> paired = new LinkedHashSet<>();
  private final Findings findings = new Findings();

  private OldObjects() {}

  /** Reads them from files, manifests or dumps; what can't be read becomes a finding. */
  static OldObjects read(Inputs inputs, YamlLimits limits) {
    OldObjects old = new OldObjects();
    inputs.findings().forEach(old.findings::add);
    for (Input input : inputs.inputs()) {
      try {
        old.add(input.name(), Yaml.read(input.bytes(limits.mostBytes()), limits));
      } catch (IOException unreadable) {
        Location whole = new Location(input.name(), 0, Place.START);
        old.findings.add(BuiltInRule.INPUT_UNREADABLE, whole, Unreadable.message(unreadable));
      }
    }
    return old;
  }

  private void add(String file, YamlText yaml) {
    texts.put(file, yaml.text());
    for (YamlProblem problem : yaml.problems()) {
      add(new Location(file, 0, problem.place()), problem);
    }
    for (YamlDocument document : yaml.documents()) {
      for (YamlProblem problem : document.problems()) {
        add(new Location(file, document.index(), problem.place()), problem);
      }
      for (Manifest manifest : ManifestSplitter.split(file, document)) {
        if (DocumentSort.of(manifest.tree(), file) == DocumentSort.MANIFEST) {
          objects.put(ObjectKey.of(manifest), manifest);
        }
      }
    }
  }

  private void add(Location location, YamlProblem problem) {
    findings.add(BuiltInRule.of(problem.kind()), location, problem.message());
  }

  /** The texts of the files, for code frames. */
  Map<String, String> texts() {
    return texts;
  }

  /**
   * The object that a manifest would change. One that names no namespace may be applied to any, so
   * that it means the only object of its kind and name.
   */
  synchronized Optional<Manifest> changedBy(Manifest manifest) {
    ObjectKey key = ObjectKey.of(manifest);
    Manifest found = objects.get(key);
    if (found == null && manifest.object().namespace().isEmpty()) {
      List<ObjectKey> alike = new ArrayList<>();
      for (ObjectKey other : objects.keySet()) {
        if (other.isAlikeInAnotherNamespace(key)) {
          alike.add(other);
        }
      }
      if (alike.size() == 1) {
        key = alike.get(0);
        found = objects.get(key);
      }
    }
    if (found != null) {
      paired.add(key);
    }
    return Optional.ofNullable(found);
  }

  /** What could not be read, and what no new manifest changes. */
  synchronized List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings.inOrder());
    Findings left = new Findings();
    for (Map.Entry<ObjectKey, Manifest> each : objects.entrySet()) {
      Manifest manifest = each.getValue();
      // What a controller made goes with its owner.
      boolean isOwned = !manifest.tree().items("metadata", "ownerReferences").isEmpty();
      if (!paired.contains(each.getKey()) && !isOwned) {
        String message = "is not among the new manifests; kubectl apply leaves it as it is";
        left.add(BuiltInRule.AGAINST_LEFT_OVER, manifest, Path.ROOT, message);
      }
    }
    all.addAll(left.inOrder());
    return all;
  }
}
