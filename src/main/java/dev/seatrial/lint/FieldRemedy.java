package dev.seatrial.lint;

import dev.seatrial.schema.Field;
import dev.seatrial.schema.KubernetesVersion;
import dev.seatrial.schema.Schema;
import dev.seatrial.schema.Spelling;
import dev.seatrial.schema.Type;
import dev.seatrial.schema.VersionSet;
import dev.seatrial.tree.BooleanTree;
import dev.seatrial.tree.DecimalTree;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.IntegerTree;
import dev.seatrial.tree.Path;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What whoever wrote a field that can't be decoded may have meant. */
final class FieldRemedy {
  private static final int DEEPEST = 3;

  private final Schema root;
  private final KubernetesVersion version;

  FieldRemedy(Schema root, KubernetesVersion version) {
    this.root = root;
    this.version = version;
  }

  /** For a field that the version does not know; empty where nothing comes to mind. */
  String ofUnknown(Path path) {
    String name = name(path.last());
    Schema parent = at(path.parent());
    VersionSet known = parent.versionsWith(name);
    if (!known.isEmpty()) {
      return where(known);
    }
    List<String> names = parent.fields().stream().map(Field::name).toList();
    List<String> near = Spelling.nearest(name, names);
    if (!near.isEmpty()) {
      return "did you mean \"" + near.get(0) + "\"?";
    }
    return elsewhere(path.parent(), name)
        .map(owner -> "it is a field of " + owner + "; mind the indentation")
        .orElse("");
  }

  /** For a value of the wrong type; empty where nothing comes to mind. */
  String ofType(Path path, Tree value) {
    Type type = at(path).type();
    boolean isText = type == Type.STRING || type == Type.QUANTITY;
    if (isText && value instanceof BooleanTree) {
      return "write it in quotes; without, YAML makes yes, no, on, off, y and n a boolean";
    }
    if (isText && (value instanceof IntegerTree || value instanceof DecimalTree)) {
      return "write it in quotes: " + GoText.quoted(value.toJson());
    }
    return value instanceof TextTree text && isWritten(type, text.value())
        ? "write it without quotes"
        : "";
  }

  /** Whether the characters would be a value of the type, were they not in quotes. */
  private static boolean isWritten(Type type, String text) {
    return switch (type) {
      case INTEGER -> text.matches("-?[0-9]+");
      case NUMBER -> text.matches("-?[0-9]+([.][0-9]+)?");
      case BOOLEAN -> text.matches("true|false|yes|no|on|off");
      case STRING,
          QUANTITY,
          OBJECT,
          LIST,
          MAP,
          INT_OR_STRING,
          TIME,
          MICRO_TIME,
          DURATION,
          BYTES,
          ANY ->
          false;
    };
  }

  private String where(VersionSet known) {
    boolean isNew = known.first().filter(first -> first.compareTo(version) > 0).isPresent();
    boolean isGone = known.last().filter(last -> last.compareTo(version) < 0).isPresent();
    String since = known.first().map(KubernetesVersion::toString).orElse("");
    String until = known.last().map(KubernetesVersion::toString).orElse("");
    if (isNew) {
      return "the field is new in Kubernetes " + since;
    }
    return isGone
        ? "the field is gone; Kubernetes " + until + " was the last to have it"
        : "Kubernetes " + known + " know the field";
  }

  /** The nearest object above that has such a field, else one inside. */
  private Optional<String> elsewhere(Path from, String name) {
    for (Path above = from; !above.isRoot(); above = above.parent()) {
      Path owner = above.parent();
      if (at(owner).field(name).isPresent()) {
        return Optional.of(owner.isRoot() ? "the object itself" : owner.toString());
      }
    }
    for (int levels = 1; levels <= DEEPEST; levels++) {
      Optional<String> found = inside(at(from), from, name, levels);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Just so many levels down; what must be there comes first. */
  private static Optional<String> inside(Schema schema, Path path, String name, int levels) {
    Schema object = schema.type() == Type.LIST ? schema.items() : schema;
    if (levels == 0) {
      return object.field(name).map(field -> path.toString());
    }
    List<Field> fields = new ArrayList<>(object.fields());
    fields.sort(Comparator.comparing(field -> !field.required()));
    for (Field field : fields) {
      boolean isStatus = path.isRoot() && !field.name().equals("spec");
      Optional<String> found =
          isStatus
              ? Optional.empty()
              : inside(field.schema(), path.field(field.name()), name, levels - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Schema at(Path path) {
    Schema here = root;
    for (Path.Step step : path.steps()) {
      Optional<Field> field = here.field(name(step));
      here = field.isPresent() ? field.get().schema() : here.items();
    }
    return here;
  }

  private static String name(Path.Step step) {
    if (step instanceof Path.Field field) {
      return field.name();
    }
    return step instanceof Path.Key key ? key.name() : "";
  }
}
