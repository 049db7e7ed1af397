package dev.seatrial.validation.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.validation.meta.NameRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words were taken from the API server. */
final class FormatsTest {
  @Test
  void labelThatIsSubdomainIsToldNotToHaveDots() {
    assertEquals(List.of("must not contain dots"), Formats.dnsLabel("a.b"));
  }

  @Test
  void nameThatIsTooLongAndWrongIsToldBoth() {
    List<String> wrong = Formats.portName("Bad_Name_That_Is_Too_Long");
    assertEquals(
        List.of(
            "must be no more than 15 characters",
            "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)"),
        wrong);
  }

  @Test
  void longestNamesStillFit() {
    assertEquals(List.of(), Formats.dnsSubdomain("a".repeat(253)));
    assertEquals(
        List.of("must be no more than 253 characters"), Formats.dnsSubdomain("a".repeat(254)));
  }

  @Test
  void lengthOfLabelValueIsCountedInBytes() {
    assertEquals("must be no more than 63 bytes", Formats.labelValue("ü".repeat(32)).get(0));
  }

  @Test
  void prefixOfQualifiedNameIsSubdomain() {
    assertEquals(List.of(), Formats.qualifiedName("example.com/My.Name"));
    assertTrue(Formats.qualifiedName("Example.com/name").get(0).startsWith("prefix part "));
    assertEquals(List.of("prefix part must be non-empty"), Formats.qualifiedName("/name"));
  }

  @Test
  void endlessDotsNeitherHangNorCrash() {
    assertEquals(2, Formats.dnsSubdomain("a.".repeat(100_000)).size());
  }

  @Test
  void prefixOfGeneratedNameMayEndWithDash() {
    assertEquals(List.of(), NameRule.DNS_LABEL.wrongPrefix("web-"));
    assertEquals(1, NameRule.DNS_LABEL.wrong("web-").size());
  }
}
