package dev.seatrial.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each string of the binary resource its place, the most used ones first: small numbers take
 * fewer bytes. Everything is written twice, once to count and once with the places known.
 */
final class StringTable {
  private final Map<String, Integer> uses = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** The place of a string; none that counts before {@link #settle()}. */
  int place(String text) {
    uses.merge(text, 1, Integer::sum);
    return places.getOrDefault(text, 0);
  }

  /** Fixes the places and returns the table: each string after the number of its bytes. */
  PackWriter settle() {
    List<String> texts = new ArrayList<>(uses.keySet());
    texts.sort(Comparator.comparing((String text) -> uses.getOrDefault(text, 0)).reversed());
    PackWriter table = new PackWriter(this);
    for (String text : texts) {
      places.put(text, table.size());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      table.number(bytes.length);
      table.bytes(bytes);
    }
    return table;
  }
}
