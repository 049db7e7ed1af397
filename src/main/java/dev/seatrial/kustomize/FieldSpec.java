package dev.seatrial.kustomize;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that a transformer reaches, in objects of some kinds.
 *
 * @param type the kinds; what is empty fits all
 * @param path names separated by slashes; lists on the way are entered, {@code []} says so
 * @param create whether the field is made where it is missing
 */
record FieldSpec(GroupVersionKind type, String path, boolean create) {
  /** What kustomization files write. */
  static FieldSpec of(Tree fields) {
    return new FieldSpec(
        GroupVersionKind.pattern(fields), fields.text("", "path"), fields.flag(false, "create"));
  }

  /** A field of a kind of any group and version, made where it is missing. */
  static FieldSpec made(String group, String kind, String path) {
    return new FieldSpec(new GroupVersionKind(group, "", kind), path, true);
  }

  /** A field that is left alone where it is missing. */
  static FieldSpec found(String group, String kind, String path) {
    return new FieldSpec(new GroupVersionKind(group, "", kind), path, false);
  }

  /** The steps of the path; a slash after a backslash belongs to a name. */
  // As PathSplitter in kyaml/utils/pathsplitter.go.
  List<String> steps() {
    return split(path, "/");
  }

  static List<String> split(String path, String delimiter) {
    List<String> steps = new ArrayList<>();
    String rest = path.startsWith(delimiter) ? path.substring(1) : path;
    StringBuilder step = new StringBuilder();
    for (String part : rest.split(java.util.regex.Pattern.quote(delimiter), -1)) {
      step.append(part);
      if (part.endsWith("\\")) {
        step.setLength(step.length() - 1);
        step.append(delimiter);
      } else {
        steps.add(step.toString());
        step.setLength(0);
      }
    }
    return steps;
  }

  /** Adds fields to others; refuses those that are there with another wish to be made. */
  // As MergeAll in kustomize/api/types/fieldspec.go.
  static List<FieldSpec> merged(List<FieldSpec> specs, List<FieldSpec> more) {
    List<FieldSpec> merged = new ArrayList<>(specs);
    for (FieldSpec each : more) {
      List<FieldSpec> there =
          merged.stream()
              .filter(one -> one.type.isSelectedBy(each.type) && one.path.equals(each.path))
              .toList();
      if (there.isEmpty()) {
        merged.add(each);
      } else if (there.get(0).create != each.create) {
        throw new KustomizeException("failed to merge labels: conflicting fieldspecs");
      }
    }
    return merged;
  }
}
