package dev.seatrial.yaml;

/**
 * What the reader takes before it gives up with a {@link YamlProblem}.
 *
 * @param mostBytes the size of one text
 * @param mostLevels how deep mappings and sequences may stand in each other
 */
public record YamlLimits(long mostBytes, int mostLevels) {
  private static final long MEBIBYTE = 1 << 20;

  /** 64 MiB and 1,000 levels: forty times what an API server takes in one request. */
  public static final YamlLimits STANDARD = new YamlLimits(64 * MEBIBYTE, 1_000);

  /** The size limit in mebibytes, for messages. */
  public long mostMebibytes() {
    return mostBytes / MEBIBYTE;
  }
}
