package dev.seatrial.patch;

import dev.seatrial.patch.ManagedEntry.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who manages the number of replicas of an object, in the terms of the object and of its Scale.
 *
 * <p>Follows {@code ScaleHandler} in {@code apimachinery/pkg/util/managedfields/scalehandler.go},
 * v1.37.
 *
 * @param parent who manages what of the object
 * @param apiVersion the version of the object that the request is about
 * @param places where the number lies, by versions of the object; nowhere in those that have none
 */
public record ScaleFields(ManagedFields parent, String apiVersion, Map<String, FieldSet> places) {
  /** The version of a Scale. */
  public static final String VERSION = "autoscaling/v1";

  private static final FieldSet REPLICAS = FieldSet.of("spec", "replicas");

  /** Who manages the number of the Scale. */
  // As ToSubresource.
  public ManagedFields ofScale() {
    List<ManagedEntry> entries =
        parent.entries().stream()
            .filter(this::hasNumber)
            .map(entry -> new ManagedEntry(entry.writer(), VERSION, entry.time(), REPLICAS))
            .toList();
    return new ManagedFields(entries);
  }

  private boolean hasNumber(ManagedEntry entry) {
    return !entry.fields().intersection(place(entry.apiVersion())).isEmpty();
  }

  private FieldSet place(String version) {
    return places.getOrDefault(version, FieldSet.EMPTY);
  }

  /** Who manages what of the object, where the managers of the Scale are these. */
  // As ToParent. Whoever updates goes by another identifier there than in the object: his entry
  // loses the number and stands once more, with nothing else and without a time.
  public ManagedFields ofParent(ManagedFields scale) {
    Map<String, ManagedEntry> numbers = new LinkedHashMap<>();
    scale.entries().forEach(entry -> numbers.put(entry.identifier(), entry));
    Map<String, ManagedEntry> entries = new LinkedHashMap<>();
    Map<String, String> times = new LinkedHashMap<>();
    for (ManagedEntry entry : parent.entries()) {
      times.put(entry.identifier(), entry.time());
      boolean keeps = !hasNumber(entry) || numbers.remove(entry.identifier()) != null;
      ManagedEntry left = keeps ? entry : without(entry);
      if (places.containsKey(entry.apiVersion()) && !left.fields().isEmpty()) {
        entries.put(entry.identifier(), left);
      }
    }
    numbers.forEach(
        (identifier, entry) -> {
          if (!entry.fields().intersection(REPLICAS).isEmpty()) {
            entries.put(identifier, number(entry.writer(), times.getOrDefault(identifier, "")));
          }
        });
    return new ManagedFields(List.copyOf(entries.values()));
  }

  private ManagedEntry without(ManagedEntry entry) {
    return entry.with(entry.fields().difference(place(entry.apiVersion())));
  }

  private ManagedEntry number(Writer writer, String time) {
    return new ManagedEntry(writer, apiVersion, time, place(apiVersion));
  }
}
