package dev.seatrial.cel.library;

import java.util.List;

/**
 * What things cost, be it estimated or counted. As {@code common/cost.go} of cel-go and {@code
 * library/cost.go} of the API server.
 */
public final class CostUnits {
  /** To look at one character of a text. */
  public static final double PER_CHARACTER = 0.1;

  /** To match one character with one character of a regular expression. */
  public static final double PER_REGEX_CHARACTER = 0.25;

  /** To make a list. */
  public static final int LIST = 10;

  /** To make a map. */
  public static final int MAP = 30;

  /** To make an object. */
  public static final int STRUCT = 40;

  /** To ask the authorizer. */
  public static final long CHECK = 350_000;

  /** Requirements in a selector per character, at most. */
  public static final double REQUIREMENTS_PER_CHARACTER = 0.5;

  /** Functions that cost 1 whatever they are given. */
  public static final List<String> CHEAP =
      List.of(
          "serviceAccount",
          "path",
          "group",
          "resource",
          "subresource",
          "namespace",
          "name",
          "allowed",
          "reason",
          "error",
          "errored",
          "masked",
          "prefixLength",
          "family",
          "isUnspecified",
          "isLoopback",
          "isLinkLocalMulticast",
          "isLinkLocalUnicast",
          "isGlobalUnicast",
          "format.named",
          "sign",
          "asInteger",
          "isInteger",
          "asApproximateFloat",
          "isGreaterThan",
          "isLessThan",
          "compareTo",
          "add",
          "sub",
          "major",
          "minor",
          "patch",
          "getScheme",
          "getHostname",
          "getHost",
          "getPort",
          "getEscapedPath",
          "getQuery");

  private CostUnits() {}
}
