package dev.seatrial.validation.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The internal Go types of the API server, as far as its field errors show values of them.
 *
 * <p>Read from a generated table when first asked, for most manifests never need it.
 */
final class InternalTypes {
  private static final String TABLE = "internal-types.txt";

  /**
   * One field of an internal type.
   *
   * @param name its name in the JSON that Go writes
   * @param leftOutWhenEmpty whether Go leaves out the zero value
   * @param type {@code text}, {@code *number}, {@code []core.Container}, {@code {}text} …
   * @param source the field of the manifest that it comes from
   * @param embedded whether the fields of the type stand among those of the type around it
   */
  record InternalField(
      String name, boolean leftOutWhenEmpty, String type, String source, boolean embedded) {}

  private InternalTypes() {}

  /** The fields in the order in which Go writes them. */
  static List<InternalField> fields(String type) {
    List<InternalField> fields = Table.FIELDS.get(type);
    if (fields == null) {
      throw new IllegalArgumentException("no internal type \"" + type + "\"");
    }
    return fields;
  }

  private static final class Table {
    static final Map<String, List<InternalField>> FIELDS = read();

    private static Map<String, List<InternalField>> read() {
      InputStream bytes = InternalTypes.class.getResourceAsStream(TABLE);
      if (bytes == null) {
        throw new IllegalStateException("the resource " + TABLE + " is missing");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
        return parse(lines);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private static Map<String, List<InternalField>> parse(BufferedReader lines) throws IOException {
      Map<String, List<InternalField>> types = new LinkedHashMap<>();
      List<InternalField> fields = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(" ")) {
          fields.add(field(line.substring(1).split(" ", -1)));
        } else {
          fields = new ArrayList<>();
          types.put(line, fields);
        }
      }
      return types;
    }

    private static InternalField field(String[] words) {
      if (words[0].equals("+")) {
        return new InternalField("", false, words[1], "", true);
      }
      boolean leftOut = words[0].endsWith("?");
      String name = leftOut ? words[0].substring(0, words[0].length() - 1) : words[0];
      return new InternalField(name, leftOut, words[1], words[2], false);
    }
  }
}
