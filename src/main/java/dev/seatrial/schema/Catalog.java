package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one version of Kubernetes knows: its kinds, their schemas and their lifecycles, and the
 * kinds of custom resources that it was given definitions of.
 */
public final class Catalog {
  private static final List<Optional<Catalog>> MADE = new ArrayList<>();

  private final KubernetesVersion version;
  private final KindTable kinds;
  private final CustomKinds custom;
  private final Map<Kind, Optional<Resource>> asked = new LinkedHashMap<>();
  private final Map<Kind, Optional<Lifecycle>> lifecycles = new LinkedHashMap<>();
  private Optional<List<Resource>> resources = Optional.empty();

  private record Kind(String apiVersion, String kind) {
    // Written out, for what the compiler adds is linked at first use, which costs a start 15 ms.
    @Override
    public boolean equals(Object other) {
      return other instanceof Kind that
          && kind.equals(that.kind)
          && apiVersion.equals(that.apiVersion);
    }

    @Override
    public int hashCode() {
      return apiVersion.hashCode() * 31 + kind.hashCode();
    }
  }

  private Catalog(KubernetesVersion version, KindTable kinds, CustomKinds custom) {
    this.version = version;
    this.kinds = kinds;
    this.custom = custom;
  }

  /** The catalogue of a version, for one thread. */
  public static synchronized Catalog of(KubernetesVersion version) {
    while (MADE.size() <= version.ordinal()) {
      MADE.add(Optional.empty());
    }
    if (MADE.get(version.ordinal()).isEmpty()) {
      KindTable kinds = new KindTable(Bundle.get().types(version.ordinal()), version.ordinal());
      MADE.set(version.ordinal(), Optional.of(new Catalog(version, kinds, CustomKinds.NONE)));
    }
    return MADE.get(version.ordinal()).get();
  }

  /**
   * The catalogue of a version that shares nothing with any other, for a second thread: what a
   * catalogue reads as it is asked, it keeps without a lock.
   */
  public static Catalog apart(KubernetesVersion version) {
    GoTypes types = new GoTypes(Bundle.get(), 1L << version.ordinal());
    return new Catalog(version, new KindTable(types, version.ordinal()), CustomKinds.NONE);
  }

  /**
   * A catalogue that also knows the kinds of some definitions; a definition takes the place of an
   * earlier one of the same name.
   */
  public Catalog with(List<CustomDefinition> definitions) {
    return definitions.isEmpty()
        ? this
        : new Catalog(version, kinds, custom.with(definitions, objectMeta()));
  }

  /** The kind of a definition that this catalogue was given. */
  public Optional<CustomKind> custom(String apiVersion, String kind) {
    return custom.find(apiVersion, kind);
  }

  /** The kinds of all definitions that this catalogue was given, in discovery's order. */
  public List<CustomKind> customKinds() {
    return custom.all();
  }

  /** What the metadata of every object looks like. */
  public Schema objectMeta() {
    return kind("v1", "ConfigMap")
        .flatMap(known -> known.schema().field("metadata"))
        .map(Field::schema)
        .orElse(Schema.ANY);
  }

  /** The version at hand. */
  public KubernetesVersion version() {
    return version;
  }

  /**
   * The kind that a manifest names, also where a server has to be told to serve it; see {@link
   * Resource#servedByDefault()}.
   */
  public Optional<Resource> kind(String apiVersion, String kind) {
    Kind name = new Kind(apiVersion, kind);
    Optional<Resource> known = asked.get(name);
    if (known == null) {
      known =
          kinds
              .resource(apiVersion, kind)
              .or(() -> custom.find(apiVersion, kind).map(CustomKind::resource));
      if (known.isPresent()) {
        // Names that somebody made up are not kept, for there is no end of them.
        asked.put(name, known);
      }
    }
    return known;
  }

  /** The server's warning to those who use the kind in that version; empty where it is current. */
  public Optional<String> deprecationWarning(String apiVersion, String kind) {
    return lifecycle(apiVersion, kind)
        .filter(lifecycle -> lifecycle.isDeprecatedIn(version()))
        .map(Lifecycle::warning)
        .or(() -> custom.find(apiVersion, kind).flatMap(CustomKind::deprecationWarning));
  }

  /** The schema of a kind, also of one that only subresources speak, such as Scale. */
  public Optional<Schema> schema(String apiVersion, String kind) {
    Optional<Resource> known = kind(apiVersion, kind);
    return known.isPresent() ? Optional.of(known.get().schema()) : kinds.other(apiVersion, kind);
  }

  /** The bundled versions that have the kind in that API version. */
  public VersionSet versionsWith(String apiVersion, String kind) {
    return kinds.versionsWith(apiVersion, kind);
  }

  /**
   * When the kind came and went. Also known for kinds that no bundled version serves any more; not
   * every kind has one.
   */
  public Optional<Lifecycle> lifecycle(String apiVersion, String kind) {
    Kind name = new Kind(apiVersion, kind);
    Optional<Lifecycle> known = lifecycles.get(name);
    if (known == null) {
      known = kinds.lifecycle(apiVersion, kind);
      if (known.isPresent() || asked.containsKey(name)) {
        lifecycles.put(name, known);
      }
    }
    return known;
  }

  /**
   * Every kind, also those that a server has to be told to serve, in discovery's order: groups by
   * priority, in each group the preferred version first.
   */
  public List<Resource> allResources() {
    if (resources.isEmpty()) {
      List<Resource> all = new ArrayList<>(kinds.resources());
      custom.all().forEach(kind -> all.add(kind.resource()));
      resources = Optional.of(List.copyOf(all));
    }
    return resources.get();
  }

  /** The kinds that a server with default settings serves, in discovery's order. */
  public List<Resource> resources() {
    return allResources().stream().filter(Resource::servedByDefault).toList();
  }

  /** Of {@link #resources()}, each in the version that its group prefers. */
  public List<Resource> preferredResources() {
    Set<String> seen = new LinkedHashSet<>();
    return resources().stream().filter(resource -> seen.add(resource.groupResource())).toList();
  }

  /** The groups and versions that a server with default settings serves, in discovery's order. */
  public List<String> groupVersions() {
    Set<String> served = new LinkedHashSet<>();
    resources().forEach(resource -> served.add(resource.apiVersion()));
    return List.copyOf(served);
  }

  /**
   * The kind that a word means on kubectl's command line: {@code po}, {@code pods}, {@code pod},
   * {@code deploy}, {@code deployments.apps}, {@code deployments.v1.apps}.
   */
  public Optional<Resource> named(String word) {
    return ResourceWord.parse(word).in(resources());
  }

  /**
   * The kinds that somebody who wrote these may have meant, the likeliest first: by how alike the
   * kinds are spelt, and of one kind the API version that was written, then discovery's order.
   */
  public List<Resource> near(String apiVersion, String kind) {
    List<Resource> found = new ArrayList<>();
    for (String name : Spelling.nearest(kind, names())) {
      int first = found.size();
      for (Resource resource : resources()) {
        if (resource.kind().equals(name)) {
          found.add(resource.apiVersion().equals(apiVersion) ? first : found.size(), resource);
        }
      }
    }
    return List.copyOf(found);
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    resources().forEach(resource -> names.add(resource.kind()));
    return names;
  }
}
