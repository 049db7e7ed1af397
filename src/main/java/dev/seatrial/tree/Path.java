package dev.seatrial.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The way from a root to a value, printed as the API server prints field paths: {@code
 * spec.containers[0].name}, {@code metadata.labels[app]}.
 *
 * <p>Follows {@code k8s.io/apimachinery/pkg/util/validation/field/path.go}: a map key is written in
 * brackets, yet leads to a value just as a field does.
 */
public final class Path {
  /** The path that leads nowhere: the root itself. */
  public static final Path ROOT = new Path();

  /** One step of a path. */
  // Their equality is written out, for what the compiler adds is linked at first use, and again
  // where it is much used: 20 ms at the end of a lint of many files.
  public sealed interface Step permits Field, Key, Index {}

  /** A field of an object, written after a dot. */
  public record Field(String name) implements Step {
    @Override
    public boolean equals(Object other) {
      return other instanceof Field that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** A key of a map, written in brackets. */
  public record Key(String name) implements Step {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** An item of a list. */
  public record Index(int position) implements Step {
    @Override
    public boolean equals(Object other) {
      return other instanceof Index that && position == that.position;
    }

    @Override
    public int hashCode() {
      return position;
    }
  }

  private final Path parent;
  private final Step last;
  private final int length;

  private Path() {
    this.parent = this;
    this.last = new Field("");
    this.length = 0;
  }

  private Path(Path parent, Step last) {
    this.parent = parent;
    this.last = last;
    this.length = parent.length + 1;
  }

  /** The path of fields, one inside the other. */
  public static Path of(String... fields) {
    return ROOT.fields(fields);
  }

  /** This path and one field more. */
  public Path field(String name) {
    return new Path(this, new Field(name));
  }

  /** This path and several fields more. */
  public Path fields(String... names) {
    Path path = this;
    for (String name : names) {
      path = path.field(name);
    }
    return path;
  }

  /** This path and a key of the map that it leads to. */
  public Path key(String name) {
    return new Path(this, new Key(name));
  }

  /** This path and an item of the list that it leads to. */
  public Path index(int position) {
    return new Path(this, new Index(position));
  }

  /** This path and all steps of another. */
  public Path then(Path more) {
    Path path = this;
    for (Step step : more.steps()) {
      path = path.then(step);
    }
    return path;
  }

  /** This path and one step more. */
  public Path then(Step step) {
    return new Path(this, step);
  }

  /** Whether this is the root. */
  public boolean isRoot() {
    return length == 0;
  }

  /** The path without its last step; the root's parent is the root. */
  public Path parent() {
    return parent;
  }

  /** The last step; of the root, a field without a name. */
  public Step last() {
    return last;
  }

  /** The steps from the root on. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>(length);
    for (Path path = this; !path.isRoot(); path = path.parent) {
      steps.add(path.last);
    }
    Collections.reverse(steps);
    return steps;
  }

  Tree in(Tree root) {
    if (isRoot()) {
      return root;
    }
    Tree container = parent.in(root);
    if (last instanceof Index index) {
      return container.at(index.position());
    }
    return container.at(last instanceof Key key ? key.name() : ((Field) last).name());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Path that
        && length == that.length
        && (length == 0 || last.equals(that.last) && parent.equals(that.parent));
  }

  @Override
  public int hashCode() {
    return length == 0 ? 0 : Objects.hash(last) + 31 * parent.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps()) {
      if (step instanceof Field field) {
        text.append(text.length() == 0 ? "" : ".").append(field.name());
      } else if (step instanceof Key key) {
        text.append('[').append(key.name()).append(']');
      } else if (step instanceof Index index) {
        text.append('[').append(index.position()).append(']');
      }
    }
    return text.toString();
  }
}
