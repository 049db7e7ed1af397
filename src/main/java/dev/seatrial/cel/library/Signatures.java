package dev.seatrial.cel.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All ways to call all functions, as {@code functions.txt} lists them. */
public final class Signatures {
  private static final String FILE = "functions.txt";

  /** Functions by name, each with its signatures in the order in which they are tried. */
  public static final Map<String, List<Signature>> ALL = read();

  private Signatures() {}

  private static Map<String, List<Signature>> read() {
    Map<String, List<Signature>> all = new LinkedHashMap<>();
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Signature::parse)
        .forEach(
            signature ->
                all.computeIfAbsent(signature.function(), name -> new ArrayList<>())
                    .add(signature));
    return all;
  }

  private static String text() {
    try (InputStream file = Signatures.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
