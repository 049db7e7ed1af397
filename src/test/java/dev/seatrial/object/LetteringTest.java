package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private static final List<String> ALPHABET =
      List.of("a", "z", "A", "Z", "0", "9", "-", "_", ".", "/", "%", "é", "\n");
  private static final int LONGEST = 4;

  @Test
  void lettersMatchAsTheirRegularExpressionDoes() {
    List<String> texts = texts();
    check("[a-z0-9]([-a-z0-9]*[a-z0-9])?", Lettering.of("az09", "az09--", "az09"), texts);
    check("[a-z]([-a-z0-9]*[a-z0-9])?", Lettering.of("az", "az09--", "az09"), texts);
    check("[0-9]+%", Lettering.of("09", "09", "%%"), texts);
    check("[-._a-zA-Z0-9]+", Lettering.all("--..__azAZ09"), texts);
  }

  @Test
  void partsBetweenDotsMatchOneByOne() {
    String label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    Lettering dotted = Lettering.of("az09", "az09--", "az09").dotted();
    check(label + "(\\." + label + ")*", dotted, texts());
  }

  @Test
  void formsTakeWhatTheRegularExpressionInTheirWordsTakes() {
    String key = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    for (String text : texts()) {
      boolean isValue = text.isEmpty() || text.matches(key);
      assertEquals(isValue, NameForms.labelValue(text).isEmpty(), text);
      boolean isKey =
          text.matches(
              "([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?" + key);
      assertEquals(isKey, NameForms.qualifiedName(text).isEmpty(), text);
    }
  }

  private static void check(String regex, Lettering letters, List<String> texts) {
    Pattern pattern = Pattern.compile(regex);
    for (String text : texts) {
      assertEquals(pattern.matcher(text).matches(), letters.test(text), regex + " of " + text);
    }
  }

  /** Every text of up to so many letters. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int from = 0, length = 0; length < LONGEST; length++) {
      int to = texts.size();
      for (; from < to; from++) {
        for (String letter : ALPHABET) {
          texts.add(texts.get(from) + letter);
        }
      }
    }
    return texts;
  }
}
