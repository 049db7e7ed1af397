package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code k8s.io/apimachinery} v0.37.2 itself makes of many texts, in {@code values.tsv}; but
 * for whole values past 64 bits, where Go's numbers overflow.
 */
final class ValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "quantity",
        "sum",
        "labels",
        "fields",
        "human",
        "duration",
        "time",
        "image",
        "percent"
      })
  void textsReadAsInKubernetes(String kind) {
    List<String> differences = new ArrayList<>();
    for (String[] row : rows(kind)) {
      String actual = result(kind, row[1]);
      if (!actual.equals(row[2])) {
        differences.add(row[1] + ": expected " + row[2] + " but got " + actual);
      }
    }
    assertEquals(List.of(), differences);
  }

  private static String result(String kind, String text) {
    try {
      return switch (kind) {
        case "quantity" -> quantity(text);
        case "sum" -> sum(text.split(" "));
        case "labels" -> LabelSelector.parse(text).toString();
        case "fields" -> FieldSelector.parse(text).toString();
        case "human" -> ages(Duration.ofNanos(Long.parseLong(text)));
        case "duration" -> Durations.text(Durations.parse(text));
        case "image" -> image(text);
        case "percent" -> percent(IntOrPercent.parse(text));
        default -> time(text);
      };
    } catch (MalformedTextException e) {
      return "error " + e.reason();
    }
  }

  private static String quantity(String text) {
    Quantity quantity = Quantity.parse(text);
    return String.join(
        " ",
        quantity.toString(),
        Long.toString(quantity.value()),
        Long.toString(quantity.milliValue()),
        quantity.roundedUp(-3).toString(),
        quantity.negated().toString());
  }

  private static String sum(String[] texts) {
    Quantity one = Quantity.parse(texts[0]);
    Quantity other = Quantity.parse(texts[1]);
    return one.plus(other) + " " + one.minus(other) + " " + one.compareTo(other);
  }

  private static String ages(Duration age) {
    return Durations.human(age) + " " + Durations.shortHuman(age) + " " + Durations.text(age);
  }

  private static String image(String text) {
    return Image.find(text)
        .map(image -> image.name() + " " + image.tag() + " " + image.digest())
        .orElse("error");
  }

  private static String percent(IntOrPercent value) {
    return value.scaledUp(7) + " " + value.scaledDown(7);
  }

  private static String time(String text) {
    return Timestamps.seconds(text).stream()
        .mapToObj(Timestamps::ofSeconds)
        .findFirst()
        .orElse("error");
  }

  static List<String[]> rows(String kind) {
    try (InputStream in =
        Objects.requireNonNull(ValuesTest.class.getResourceAsStream("/object/values.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .filter(row -> row[0].equals(kind))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
