package dev.seatrial.schema;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Go types of one version, read from the bundle one by one. */
final class GoTypes {
  private final Bundle bundle;
  private final long bit;
  private final List<Optional<GoNamed>> known;

  GoTypes(Bundle bundle, long bit) {
    this.bundle = bundle;
    this.bit = bit;
    this.known = new ArrayList<>(bundle.typeCount());
    for (int i = 0; i < bundle.typeCount(); i++) {
      known.add(Optional.empty());
    }
  }

  Bundle bundle() {
    return bundle;
  }

  GoNamed named(int index) {
    if (known.get(index).isEmpty()) {
      known.set(index, Optional.of(new GoNamed(this, index)));
    }
    return known.get(index).get();
  }

  Schema schema(GoType go, Traits traits) {
    GoType held = go instanceof GoType.Pointer pointer ? pointer.to() : go;
    Shape shape = held instanceof GoNamed named ? named.shape() : GoShape.of(this, held);
    boolean atomic = held instanceof GoNamed named && named.lines().atomicMap();
    return new Schema(shape, atomic ? traits.atomic() : traits);
  }

  TypeLines lines(int index) {
    PackReader in = bundle.typeBody(index);
    Optional<Type> form = Optional.empty();
    Optional<GoType> underlying = Optional.empty();
    List<String> enumValues = List.of();
    boolean atomic = false;
    long whole = 0;
    for (int heads = in.number(); heads > 0; heads--) {
      long mask = in.mask();
      int code = in.number();
      Optional<GoType> under = in.number() == 1 ? Optional.of(type(in)) : Optional.empty();
      List<String> values = in.strings();
      boolean atomicHere = in.number() == 1;
      whole |= mask;
      if ((mask & bit) != 0) {
        form = code == 0 ? Optional.empty() : Optional.of(PackFormat.form(code));
        underlying = under;
        enumValues = values;
        atomic = atomicHere;
      }
    }
    List<FieldLine> fields = new ArrayList<>();
    List<TypeLines.Foreign> foreign = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      FieldLine line = field(in, whole);
      if ((line.mask() & bit) != 0) {
        fields.add(line);
      } else {
        foreign.add(new TypeLines.Foreign(line.name(), line.mask()));
      }
    }
    return new TypeLines(form, underlying, enumValues, atomic, joined(fields, foreign), foreign);
  }

  // A field that changed stands on several lines; what this version has is told with all versions.
  private static List<FieldLine> joined(List<FieldLine> fields, List<TypeLines.Foreign> foreign) {
    if (foreign.isEmpty()) {
      return fields;
    }
    List<FieldLine> whole = new ArrayList<>();
    for (FieldLine line : fields) {
      long mask = line.mask();
      for (TypeLines.Foreign other : foreign) {
        mask |= other.name().equals(line.name()) ? other.mask() : 0;
      }
      whole.add(line.with(mask));
    }
    return whole;
  }

  private FieldLine field(PackReader in, long whole) {
    int flags = in.number();
    // The very string that code names the field by is found without a look at its characters.
    String name = in.string().intern();
    String goName = PackFormat.has(flags, PackFormat.GO_NAME) ? in.string() : capital(name);
    GoType type = type(in);
    Traits traits = PackFormat.has(flags, PackFormat.TRAITS) ? traits(in) : Traits.NONE;
    long mask = PackFormat.has(flags, PackFormat.MASK) ? in.mask() : whole;
    return new FieldLine(
        name,
        goName,
        PackFormat.has(flags, PackFormat.INLINE),
        PackFormat.has(flags, PackFormat.EMBEDDED),
        PackFormat.has(flags, PackFormat.REQUIRED),
        PackFormat.has(flags, PackFormat.ALWAYS),
        type,
        traits,
        mask);
  }

  private static Traits traits(PackReader in) {
    int list = in.number();
    List<String> keys = in.strings();
    boolean atomic = in.number() == 1;
    List<String> strategies = in.strings();
    String mergeKey = in.string();
    String defaultValue = in.string();
    return new Traits(
        list == 0 ? Optional.empty() : Optional.of(PackFormat.listType(list)),
        keys,
        atomic,
        strategies,
        mergeKey.isEmpty() ? Optional.empty() : Optional.of(mergeKey),
        defaultValue.isEmpty() ? Tree.ABSENT : Json.read(defaultValue));
  }

  private GoType type(PackReader in) {
    return switch (in.number()) {
      case PackFormat.POINTER -> new GoType.Pointer(type(in));
      case PackFormat.SLICE -> new GoType.Slice(type(in));
      case PackFormat.MAP -> new GoType.MapOf(type(in), type(in));
      case PackFormat.NAMED -> named(in.number());
      default -> new GoType.Basic(in.string());
    };
  }

  static String capital(String name) {
    return name.isEmpty()
        ? ""
        : String.valueOf(Character.toUpperCase(name.charAt(0))).concat(name.substring(1));
  }
}
