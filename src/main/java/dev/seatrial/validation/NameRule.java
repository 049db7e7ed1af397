package dev.seatrial.validation;

import java.util.List;

/**
 * What the name of an object must look like; each kind has one.
 *
 * <p>Follows the functions of type ValidateNameFunc in {@code
 * k8s.io/apimachinery/pkg/api/validation/generic.go}, v1.37.
 */
@FunctionalInterface
interface NameRule {
  NameRule DNS_SUBDOMAIN = Formats::dnsSubdomain;
  NameRule DNS_LABEL = Formats::dnsLabel;
  NameRule DNS_1035_LABEL = Formats::dns1035Label;
  NameRule PATH_SEGMENT = new PathSegment();
  NameRule ANY = name -> List.of();

  /** What is wrong with the name. */
  List<String> wrong(String name);

  /** What is wrong with the beginning of a name that the server will complete. */
  default List<String> wrongPrefix(String prefix) {
    // As maskTrailingDash: something follows the dash, so it need not be right as an end.
    boolean dash = prefix.length() > 1 && prefix.endsWith("-");
    return wrong(dash ? prefix.substring(0, prefix.length() - 2) + "a" : prefix);
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
