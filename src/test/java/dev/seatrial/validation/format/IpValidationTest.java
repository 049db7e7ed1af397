package dev.seatrial.validation.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The words were taken from the API server. */
final class IpValidationTest {
  @Test
  void legacyFieldsTakeAnyNotationOfAnAddress() {
    assertEquals(List.of(), wrong(IpValidation::legacyIp, "FE80:0:0:0:0:0:0:0abc"));
    assertEquals(List.of(), wrong(IpValidation::legacyIp, "10.9.8.7"));
  }

  @Test
  void newFieldsTakeTheCanonicalNotationOnly() {
    assertEquals(
        List.of("must be in canonical form (\"fe80::abc\")"),
        wrong(IpValidation::ip, "FE80:0:0:0:0:0:0:0abc"));
    assertEquals(List.of(), wrong(IpValidation::ip, "fe80::abc"));
  }

  @Test
  void ambiguousAddressesAreRefused() {
    assertEquals(List.of("must not have leading 0s"), wrong(IpValidation::legacyIp, "010.1.2.3"));
    assertEquals(
        List.of("must not be an IPv4-mapped IPv6 address"),
        wrong(IpValidation::legacyIp, "::ffff:1.2.3.4"));
    assertEquals(
        List.of("must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"),
        wrong(IpValidation::legacyIp, "1.2.3"));
  }

  @Test
  void blocksHaveNoBitsBehindTheirPrefix() {
    assertEquals(List.of(), wrong(IpValidation::legacyCidr, "10.9.8.0/24"));
    assertEquals(
        List.of("must not have bits set beyond the prefix length"),
        wrong(IpValidation::legacyCidr, "10.9.8.7/24"));
    assertEquals(
        List.of("must not have leading 0s in IP or prefix length"),
        wrong(IpValidation::legacyCidr, "10.9.8.0/024"));
  }

  @Test
  void canonicalBlocksShortenTheLongestRunOfZeros() {
    assertEquals(
        List.of("must be in canonical form (\"2001:db8:0:1::/64\")"),
        wrong(IpValidation::cidr, "2001:0db8:0:1:0:0:0:0/64"));
  }

  private static List<String> wrong(BiConsumer<FieldValue, FieldErrors> rule, String text) {
    FieldErrors errors = new FieldErrors();
    rule.accept(new FieldValue(Path.of("ip"), Tree.of(text)), errors);
    return errors.list().stream().map(FieldError::detail).toList();
  }
}
