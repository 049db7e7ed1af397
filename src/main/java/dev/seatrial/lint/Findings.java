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
    list.add(new Finding(rule.id(), rule.severity(), location, Identity.NONE, "", message));
  }

  /** A finding about a field, at its value. */
  void add(BuiltInRule rule, Manifest manifest, Path path, String message) {
    add(new Subject(manifest, path, manifest.valueAt(path)), rule, rule.severity(), message);
  }

  /** What a finding is about: a field of an object, and where to point. */
  record Subject(Manifest manifest, Path path, Location location) {}

  void add(Subject subject, BuiltInRule rule, Severity severity, String message) {
    Identity object = Identity.of(subject.manifest().tree());
    String path = subject.path().toString();
    list.add(new Finding(rule.id(), severity, subject.location(), object, path, message));
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
