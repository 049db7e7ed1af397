package dev.seatrial.lint;

import dev.seatrial.object.KubeObject;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.CustomDefinition;
import dev.seatrial.schema.KubernetesVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The objects of one run, in the order of the input: what rules look at, one by one or together.
 */
public final class Batch {
  private final List<Manifest> manifests;
  private final List<Manifest> refused;
  private final Servers servers;
  private final Map<Class<?>, Drawing> drawings = new LinkedHashMap<>();

  private record Kind(String group, String kind) {
    // Written out, for what the compiler adds is linked at first use, which costs a start 15 ms.
    @Override
    public boolean equals(Object other) {
      return other instanceof Kind that && kind.equals(that.kind) && group.equals(that.group);
    }

    @Override
    public int hashCode() {
      return group.hashCode() * 31 + kind.hashCode();
    }
  }

  /**
   * A batch.
   *
   * @param manifests the objects that the API server admits
   * @param refused those that it does not; rules don't look at them, yet they are known
   * @param servers which API servers are meant
   */
  Batch(List<Manifest> manifests, List<Manifest> refused, Servers servers) {
    this.manifests = List.copyOf(manifests);
    this.refused = List.copyOf(refused);
    this.servers = servers;
  }

  /** The servers that are asked about, each of which knows the custom kinds of the definitions. */
  record Servers(List<KubernetesVersion> versions, List<CustomDefinition> definitions) {
    Catalog newest() {
      return Catalog.apart(Collections.max(versions)).with(definitions);
    }
  }

  /**
   * What the API server knows, the newest of those that are asked about. Another one each time, for
   * rules may run side by side; making it takes some milliseconds.
   */
  public Catalog catalog() {
    return servers.newest();
  }

  /** The admitted objects of each kind. */
  private record ByKind(Map<Kind, List<Manifest>> lists) {
    static ByKind of(Batch batch) {
      Map<Kind, List<Manifest>> lists = new LinkedHashMap<>();
      for (Manifest manifest : batch.manifests) {
        lists.computeIfAbsent(kind(manifest), unused -> new ArrayList<>()).add(manifest);
      }
      return new ByKind(lists);
    }
  }

  /** All objects of each kind by their names. */
  private record ByName(Map<Kind, Map<String, List<Manifest>>> maps) {
    static ByName of(Batch batch) {
      ByName names = new ByName(new LinkedHashMap<>());
      batch.once(ByKind.class, ByKind::of).lists.forEach(names::add);
      for (Manifest manifest : batch.refused) {
        names.add(kind(manifest), List.of(manifest));
      }
      return names;
    }

    private void add(Kind kind, List<Manifest> manifests) {
      Map<String, List<Manifest>> named =
          maps.computeIfAbsent(kind, unused -> new LinkedHashMap<>());
      for (Manifest manifest : manifests) {
        named.computeIfAbsent(manifest.object().name(), unused -> new ArrayList<>(1)).add(manifest);
      }
    }
  }

  private static Kind kind(Manifest manifest) {
    KubeObject object = manifest.object();
    return new Kind(object.group(), object.kind());
  }

  /** The objects that the API server admits. */
  public List<Manifest> manifests() {
    return manifests;
  }

  /** The admitted objects of a kind, whatever version of its group they are written in. */
  public List<Manifest> ofKind(String group, String kind) {
    return once(ByKind.class, ByKind::of).lists.getOrDefault(new Kind(group, kind), List.of());
  }

  /**
   * The object of that kind and name, admitted or not, that another one in a namespace means; where
   * one of the two names no namespace, both may go to the same.
   */
  public Optional<Manifest> find(String group, String kind, String namespace, String name) {
    Map<String, List<Manifest>> named =
        once(ByName.class, ByName::of)
            .maps
            .getOrDefault(new Kind(group, kind), new LinkedHashMap<>());
    for (Manifest manifest : named.getOrDefault(name, List.of())) {
      String its = manifest.object().namespace();
      if (its.equals(namespace) || its.isEmpty() || namespace.isEmpty()) {
        return Optional.of(manifest);
      }
    }
    return Optional.empty();
  }

  /** What several rules draw from the objects: made when the first of them asks. */
  public <T> T once(Class<T> what, Function<Batch, T> draw) {
    return what.cast(drawing(what).made(this, draw));
  }

  private synchronized Drawing drawing(Class<?> what) {
    return drawings.computeIfAbsent(what, unused -> new Drawing());
  }

  /** One of these; who asks for another one need not wait until it is made. */
  private static final class Drawing {
    private Optional<Object> made = Optional.empty();

    synchronized Object made(Batch batch, Function<Batch, ?> draw) {
      if (made.isEmpty()) {
        made = Optional.of(draw.apply(batch));
      }
      return made.get();
    }
  }
}
