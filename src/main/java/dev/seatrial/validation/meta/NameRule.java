package dev.seatrial.validation.meta;

import dev.seatrial.validation.format.Formats;
import java.util.List;

/**
 * What the name of an object must look like; each kind has one.
 *
 * <p>Follows the functions of type ValidateNameFunc in {@code
 * k8s.io/apimachinery/pkg/api/validation/generic.go}, v1.37.
 */
@FunctionalInterface
public interface NameRule {
  /** As NameIsDNSSubdomain. */
  NameRule DNS_SUBDOMAIN = new DnsSubdomain();

  /** As NameIsDNSLabel. */
  NameRule DNS_LABEL = new DnsLabel();

  /** As NameIsDNS1035Label. */
  NameRule DNS_1035_LABEL = new Dns1035Label();

  /** As ValidatePathSegmentName. */
  NameRule PATH_SEGMENT = new PathSegment();

  /** As the declared rule {@code k8s-long-name}. */
  NameRule LONG_NAME = new LongName();

  /** For kinds that judge their names by rules of their own. */
  NameRule ANY = new Any();

  /** What is wrong with the name. */
  List<String> wrong(String name);

  /** What is wrong with the beginning of a name that the server will complete. */
  default List<String> wrongPrefix(String prefix) {
    // As maskTrailingDash: something follows the dash, so it need not be right as an end.
    boolean dash = prefix.length() > 1 && prefix.endsWith("-");
    return wrong(dash ? prefix.substring(0, prefix.length() - 2) + "a" : prefix);
  }

  // Classes and not lambdas: no archive keeps the lambdas that an interface holds.

  /** Labels, parted by dots. */
  final class DnsSubdomain implements NameRule {
    private DnsSubdomain() {}

    @Override
    public List<String> wrong(String name) {
      return Formats.dnsSubdomain(name);
    }
  }

  /** Labels, parted by dots, by a declared rule: the prefix must only fit into a URL. */
  final class LongName implements NameRule {
    private LongName() {}

    @Override
    public List<String> wrong(String name) {
      return Formats.longName(name);
    }

    @Override
    public List<String> wrongPrefix(String prefix) {
      return Formats.pathSegmentPrefix(prefix);
    }
  }

  /** One label, which may begin with a digit. */
  final class DnsLabel implements NameRule {
    private DnsLabel() {}

    @Override
    public List<String> wrong(String name) {
      return Formats.dnsLabel(name);
    }
  }

  /** One label, which begins with a letter. */
  final class Dns1035Label implements NameRule {
    private Dns1035Label() {}

    @Override
    public List<String> wrong(String name) {
      return Formats.dns1035Label(name);
    }
  }

  /** Any name at all. */
  final class Any implements NameRule {
    private Any() {}

    @Override
    public List<String> wrong(String name) {
      return List.of();
    }
  }

  /** Anything that may stand between two slashes of a URL. */
  final class PathSegment implements NameRule {
    private PathSegment() {}

    @Override
    public List<String> wrong(String name) {
      return Formats.pathSegmentName(name);
    }

    @Override
    public List<String> wrongPrefix(String prefix) {
      return Formats.pathSegmentPrefix(prefix);
    }
  }
}
