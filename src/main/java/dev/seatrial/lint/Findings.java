package dev.seatrial.lint;

import dev.seatrial.tree.Path;
import dev.seatrial.yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the findings of one file. */
final class Findings {
  private static final Comparator<Finding> BY_PLACE =
      (one, other) -> {
        Place a = one.location().place();
        Place b = other.location().place();
        int documents = Integer.compare(one.location().document(), other.location().document());
        int lines = Integer.compare(a.line(), b.line());
        if (documents != 0 || lines != 0) {
          return documents != 0 ? documents : lines;
        }
        return Integer.compare(a.column(), b.column());
      };

  private final List<Finding> list = new ArrayList<>(0);

  /** A finding about a file or a document, not one object. */
  void add(BuiltInRule rule, Location location, String message) {
    list.add(
        new Finding(
            rule.id(),
            rule.severity(),
            location,
            Identity.NONE,
            "",
            message,
            rule.remedy(),
            List.of()));
  }

  /** A finding about a field, at its value. */
  void add(BuiltInRule rule, Manifest manifest, Path path, String message) {
    add(rule, Subject.value(manifest, path), message);
  }

  /** A finding about a field, at its value or wherever else the subject says. */
  void add(BuiltInRule rule, Subject subject, String message) {
    list.add(of(rule, subject, message));
  }

  /** What a finding is about: a field of an object, and where to point. */
  record Subject(Manifest manifest, Path path, Location location) {
    static Subject value(Manifest manifest, Path path) {
      return new Subject(manifest, path, manifest.valueAt(path));
    }

    static Subject key(Manifest manifest, Path path) {
      return new Subject(manifest, path, manifest.keyAt(path));
    }
  }

  static Finding of(BuiltInRule rule, Subject subject, String message) {
    return new Finding(
        rule.id(),
        rule.severity(),
        subject.location(),
        Identity.of(subject.manifest().tree()),
        subject.path().toString(),
        message,
        rule.remedy(),
        List.of());
  }

  void add(Finding finding) {
    list.add(finding);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  int size() {
    return list.size();
  }

  boolean hasErrorSince(int position) {
    for (int i = position; i < list.size(); i++) {
      if (list.get(i).severity() == Severity.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** Drops all but that many. */
  void keepFirst(int count) {
    list.subList(count, list.size()).clear();
  }

  /** In the order of the text; what stands at one place keeps the order in which it was found. */
  List<Finding> inOrder() {
    list.sort(BY_PLACE);
    return List.copyOf(list);
  }
}
