package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The kinds of one version: where they stand in the bundle, read whole when asked for. */
final class KindTable {
  /** One resource, or a kind that only subresources speak; its names are read when asked for. */
  private record Entry(int names, int place, long mask) {}

  /** What follows the two names of a lifecycle: three versions, and the names of what replaces. */
  private static final int LIFECYCLE_NUMBERS = 5;

  private final Bundle bundle;
  private final GoTypes types;
  private final long bit;
  private final List<String> groupVersions = new ArrayList<>();
  private final List<Entry> resources = new ArrayList<>();
  private final List<Entry> others = new ArrayList<>();
  private final int lifecycles;

  KindTable(GoTypes types, int version) {
    this.bundle = types.bundle();
    this.types = types;
    this.bit = 1L << version;
    PackReader in = bundle.kinds();
    readGroups(in);
    readEntries(in, resources);
    readEntries(in, others);
    this.lifecycles = in.position();
  }

  private void readGroups(PackReader in) {
    for (int count = in.number(); count > 0; count--) {
      boolean here = (in.mask() & bit) != 0;
      String group = in.string();
      List<String> versions = in.strings();
      for (int i = 0; here && i < versions.size(); i++) {
        String version = versions.get(i);
        groupVersions.add(group.isEmpty() ? version : group.concat("/").concat(version));
      }
    }
  }

  private void readEntries(PackReader in, List<Entry> entries) {
    for (int count = in.number(); count > 0; count--) {
      long mask = in.mask();
      int names = in.position();
      in.number();
      in.number();
      int length = in.number();
      entries.add(new Entry(names, in.position(), mask));
      in.skip(length);
    }
  }

  Optional<Resource> resource(String apiVersion, String kind) {
    for (Entry entry : resources) {
      if (isHere(entry) && isNamed(entry, apiVersion, kind)) {
        return Optional.of(resource(entry));
      }
    }
    return Optional.empty();
  }

  /** Every resource, by group and version: the core group first, then as discovery orders them. */
  List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    for (String apiVersion : groupVersions) {
      for (Entry entry : resources) {
        if (isHere(entry) && bundle.at(entry.names()).is(apiVersion)) {
          all.add(resource(entry));
        }
      }
    }
    return List.copyOf(all);
  }

  /** The schema of a kind that is no resource of its own. */
  Optional<Schema> other(String apiVersion, String kind) {
    for (Entry entry : others) {
      if (isHere(entry) && isNamed(entry, apiVersion, kind)) {
        int type = bundle.at(entry.place()).number();
        return Optional.of(types.schema(types.named(type), Traits.NONE));
      }
    }
    return Optional.empty();
  }

  VersionSet versionsWith(String apiVersion, String kind) {
    long mask = 0;
    for (Entry entry : resources) {
      mask |= isNamed(entry, apiVersion, kind) ? entry.mask() : 0;
    }
    return new VersionSet(mask);
  }

  Optional<Lifecycle> lifecycle(String apiVersion, String kind) {
    PackReader in = bundle.at(lifecycles);
    for (int count = in.number(); count > 0; count--) {
      boolean sameVersion = in.is(apiVersion);
      boolean sameKind = in.is(kind);
      if (sameVersion && sameKind) {
        return Optional.of(lifecycle(apiVersion, kind, in));
      }
      for (int rest = 0; rest < LIFECYCLE_NUMBERS; rest++) {
        in.number();
      }
    }
    return Optional.empty();
  }

  private static Lifecycle lifecycle(String apiVersion, String kind, PackReader in) {
    OptionalInt introduced = minor(in);
    OptionalInt deprecated = minor(in);
    OptionalInt removed = minor(in);
    return new Lifecycle(apiVersion, kind, introduced, deprecated, removed, text(in), text(in));
  }

  private static OptionalInt minor(PackReader in) {
    int packed = in.number();
    return packed == 0 ? OptionalInt.empty() : OptionalInt.of(packed - 1);
  }

  private static Optional<String> text(PackReader in) {
    String text = in.string();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private boolean isNamed(Entry entry, String apiVersion, String kind) {
    PackReader in = bundle.at(entry.names());
    return in.is(apiVersion) && in.is(kind);
  }

  private boolean isHere(Entry entry) {
    return (entry.mask() & bit) != 0;
  }

  private Resource resource(Entry entry) {
    PackReader names = bundle.at(entry.names());
    String apiVersion = names.string();
    String kind = names.string();
    PackReader in = bundle.at(entry.place());
    int type = in.number();
    int flags = in.number();
    int slash = apiVersion.indexOf('/');
    return new Resource(
        slash < 0 ? "" : apiVersion.substring(0, slash),
        apiVersion.substring(slash + 1),
        kind,
        in.string(),
        in.string(),
        in.strings(),
        in.strings(),
        PackFormat.has(flags, PackFormat.NAMESPACED),
        PackFormat.has(flags, PackFormat.SERVED),
        in.strings(),
        subresources(in),
        versionsWith(apiVersion, kind),
        types.schema(types.named(type), Traits.NONE));
  }

  private static List<Subresource> subresources(PackReader in) {
    List<Subresource> found = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      found.add(new Subresource(in.string(), in.string(), in.string(), in.strings()));
    }
    return List.copyOf(found);
  }
}
