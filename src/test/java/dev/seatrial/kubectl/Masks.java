package dev.seatrial.kubectl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hides what differs between two recordings of the real thing: UIDs, times, suffixes, addresses.
 */
final class Masks {
  private static final String SUFFIX = "bcdfghjklmnpqrstvwxz2456789";
  private static final Map<Pattern, String> ALL = new LinkedHashMap<>();

  static {
    mask("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<UID>");
    mask("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<TIME>");
    mask(
        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000",
        "<TIME>");
    mask("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ \\+0000", "<TIME>");
    mask("\\S*/(LIVE|MERGED)-\\d+", "<$1>");
    mask("(kube-api-access-)[" + SUFFIX + "]{5}", "$1<SUFFIX>");
    mask("\\b([a-z0-9-]+-[" + SUFFIX + "]{6,10})-[" + SUFFIX + "]{5}\\b", "$1-<SUFFIX>");
    mask(
        "\\b(kube-proxy|calico-node|pi|w|kubernetes|re|np|nginx-pod)-[" + SUFFIX + "]{5}\\b",
        "$1-<SUFFIX>");
    mask("172\\.16\\.\\d+\\.\\d+", "<PODIP>");
    mask("10\\.96\\.\\d+\\.\\d+", "<SERVICEIP>");
    mask("192\\.168\\.1\\.10\\d", "<NODEIP>");
    mask("\\bw[123]-k8s\\b", "<NODE>");
    mask("(\"?resourceVersion\"?: )\"?\\d+\"?", "$1<VERSION>");
    mask(":3\\d{4}/TCP", ":<NODEPORT>/TCP");
    mask("\\b(\\d+h)?(\\d+m)?\\d+s\\b( ago)?", "<AGE>");
    mask("<AGE> \\(x\\d+ over <AGE>\\)", "<AGE>");
    mask("\\b\\d+m\\b", "<AGE>");
    mask("[ \\t]+", " ");
    mask(" +\\n", "\n");
  }

  private Masks() {}

  static String masked(String text) {
    String result = text;
    for (Map.Entry<Pattern, String> mask : ALL.entrySet()) {
      result = mask.getKey().matcher(result).replaceAll(mask.getValue());
    }
    return result.strip();
  }

  private static void mask(String pattern, String by) {
    ALL.put(Pattern.compile(pattern), by);
  }
}
