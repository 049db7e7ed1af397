package dev.seatrial.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a text is no JSON, as an API server 1.37.2 said of each. */
class GoJsonTest {
  private static String error(String text) {
    return GoJson.error(text.getBytes(StandardCharsets.UTF_8)).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "{\"metadata\":{\"name\":\"c\"| unexpected end of JSON input",
        "{\"metadata\":{name:1}}| invalid character 'n' looking for beginning of object key string",
        "{\"a\":tru}| invalid character '}' in literal true (expecting 'e')",
        "[1| unexpected end of JSON input",
        "{\"a\":1,}| invalid character '}' looking for beginning of object key string",
        "{\"a\" 1}| invalid character '1' after object key",
        "{\"a\":1 \"b\":2}| invalid character '\"' after object key:value pair",
        "{\"a\":1}}| invalid character '}' after top-level value",
        "{\"a\":01}| invalid character '1' after object key:value pair",
        "{\"a\":\"\\q\"}| invalid character 'q' in string escape code",
        "hello| invalid character 'h' looking for beginning of value",
        "{\"a\":-}| invalid character '}' in numeric literal",
      })
  void mistakesAreToldAsGoTellsThem(String text, String words) {
    assertEquals(words, error(text));
  }

  @Test
  void lineBreaksAreNoPartOfStrings() {
    assertEquals("invalid character '\\n' in string literal", error("{\"a\":\"x\n\"}"));
  }

  @Test
  void bytesThatNobodySeesAreTold() {
    assertEquals(
        "invalid character '\\a' looking for beginning of value", error(Character.toString(7)));
    assertEquals(
        "invalid character '\\u00a0' after top-level value",
        GoJson.error(new byte[] {'1', (byte) 0xa0}).orElse(""));
  }

  @Test
  void noTextIsTooDeepToBeToldOf() {
    assertEquals("invalid character '[' exceeded max depth", error("[".repeat(100_000)));
    assertEquals("", error("[".repeat(1_000) + "]".repeat(1_000)));
  }

  @Test
  void nothingIsSaidOfJson() {
    assertEquals("", error(" {\"a\":[1.5e-3,true,null,\"\\u00e9\",{}],\"b\":-0} \n"));
  }
}
