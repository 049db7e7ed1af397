package dev.seatrial.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one version of Kubernetes knows: its kinds, their schemas and their lifecycles. */
public final class Catalog {
  private static final List<Optional<Catalog>> MADE = new ArrayList<>();

  private final KubernetesVersion version;
  private final KindTable kinds;
  private final Map<Kind, Optional<Resource>> asked = new LinkedHashMap<>();
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

  private Catalog(KubernetesVersion version) {
    this.version = version;
    this.kinds = new KindTable(Bundle.get(), version.ordinal());
  }

  /** The catalogue of a version. */
  public static synchronized Catalog of(KubernetesVersion version) {
    while (MADE.size() <= version.ordinal()) {
      MADE.add(Optional.empty());
    }
    if (MADE.get(version.ordinal()).isEmpty()) {
      MADE.set(version.ordinal(), Optional.of(new Catalog(version)));
    }
    return MADE.get(version.ordinal()).get();
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
      known = kinds.resource(apiVersion, kind);
      if (known.isPresent()) {
        // Names that somebody made up are not kept, for there is no end of them.
        asked.put(name, known);
      }
    }
    return known;
  }

  /** The schema of a kind, also of one that only subresources speak, such as Scale. */
  public Optional<Schema> schema(String apiVersion, String kind) {
    return kind(apiVersion, kind).map(Resource::schema).or(() -> kinds.other(apiVersion, kind));
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
    return kinds.lifecycle(apiVersion, kind);
  }

  /**
   * Every kind, also those that a server has to be told to serve, in discovery's order: groups by
   * priority, in each group the preferred version first.
   */
  public List<Resource> allResources() {
    if (resources.isEmpty()) {
      resources = Optional.of(kinds.resources());
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
