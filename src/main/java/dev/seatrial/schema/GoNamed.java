package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A named Go type; what it holds is read when somebody asks. */
public final class GoNamed implements GoType {
  private final GoTypes types;
  private final int index;
  private Optional<TypeLines> lines = Optional.empty();
  private Optional<Shape> shape = Optional.empty();

  GoNamed(GoTypes types, int index) {
    this.types = types;
    this.index = index;
  }

  /** The path of its package, such as {@code k8s.io/api/core/v1}. */
  public String packagePath() {
    return types.bundle().typePackage(index);
  }

  /** Its name without the package, such as {@code PodSpec}. */
  public String name() {
    return types.bundle().typeName(index);
  }

  /** The last part of the package's path and the name, such as {@code v1.PodSpec}. */
  @Override
  public String text() {
    String path = packagePath();
    // The one package here whose name is not the end of its path.
    String last =
        path.equals("gopkg.in/inf.v0") ? "inf" : path.substring(path.lastIndexOf('/') + 1);
    return last.concat(".").concat(name());
  }

  /** Whether this is a struct. */
  public boolean isStruct() {
    return lines().underlying().isEmpty();
  }

  @Override
  public Optional<GoType> underlying() {
    return lines().underlying();
  }

  @Override
  public List<StructField> structFields() {
    List<StructField> found = new ArrayList<>();
    for (FieldLine line : lines().fields()) {
      found.add(new StructField(line.goName(), line.name(), line.embedded(), line.type()));
    }
    return found;
  }

  TypeLines lines() {
    if (lines.isEmpty()) {
      lines = Optional.of(types.lines(index));
    }
    return lines.get();
  }

  Shape shape() {
    if (shape.isEmpty()) {
      shape = Optional.of(GoShape.of(types, this));
    }
    return shape.get();
  }

  @Override
  public String toString() {
    return text();
  }
}
