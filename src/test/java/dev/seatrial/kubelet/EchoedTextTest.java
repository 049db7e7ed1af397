package dev.seatrial.kubelet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoedTextTest {
  private final Map<String, String> environment = new TreeMap<>(Map.of("WHO", "world"));

  @Test
  void wordsStandAsTheShellSeesThem() {
    assertEquals("a b c", echoed("a   b  c"));
    assertEquals("a   b ; c", echoed("'a   b ;' c"));
    assertEquals("it's | fine", echoed("\"it's | fine\""));
    assertEquals("pre'fix", echoed("pre\"'\"fix"));
  }

  @Test
  void variablesOfTheContainerAreFilledIn() {
    assertEquals("hello world!", echoed("hello ${WHO}!"));
    assertEquals("hello world", echoed("\"hello $WHO\""));
    assertEquals("hello $WHO", echoed("'hello $WHO'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$OTHER", "$(date)", "`date`", "a > file", "*", "a\\b", "\"open", "$?"})
  void whatOnlyAShellCouldSayIsNotGuessed(String words) {
    assertEquals(Optional.empty(), EchoedText.of(words, environment));
  }

  private String echoed(String words) {
    return EchoedText.of(words, environment).orElseThrow();
  }
}
