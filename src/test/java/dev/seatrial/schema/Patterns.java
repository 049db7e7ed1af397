package dev.seatrial.schema;

/** How texts look that Go reads, as somebody who never saw our readers would write it down. */
final class Patterns {
  static final String TIME = time("([.,][0-9]+)?");

  static final String MICRO_TIME = time("[.,][0-9]{6}");

  static final String DURATION = "^[-+]?(0|(([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$";

  /** To Go no digit at all is none: {@code Ki} is nothing. */
  static final String QUANTITY =
      "^(?=.)[-+]?[0-9]*\\.?[0-9]*([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+|)$";

  static final String BYTES = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|)$";

  /** As {@code BYTES}; in schemas of custom resources nothing at all is not base64. */
  static final String OCTETS =
      "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$";

  private Patterns() {}

  private static String time(String fraction) {
    return "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
        + fraction
        + "(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])$";
  }
}
