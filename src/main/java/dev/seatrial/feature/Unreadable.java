package dev.seatrial.feature;

import io.cucumber.core.gherkin.FeatureParserException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A feature that is no Gherkin, told as {@code file:line:column: what is wrong}. */
final class Unreadable {
  private static final Pattern FILE = Pattern.compile("Failed to parse resource at: (\\S+)");
  private static final Pattern MISTAKE = Pattern.compile("\\((\\d+):(\\d+)\\): (.*)");

  private Unreadable() {}

  static String told(FeatureParserException malformed, Map<URI, String> names) {
    String message = String.valueOf(malformed.getMessage());
    Matcher resource = FILE.matcher(message);
    String file = resource.find() ? name(resource.group(1), names) : "";
    List<String> lines = new ArrayList<>();
    Matcher mistake = MISTAKE.matcher(message);
    while (mistake.find()) {
      // Gherkin counts columns from 1, but from 0 where only the line is known.
      int column = Math.max(1, Integer.parseInt(mistake.group(2)));
      lines.add(file + ":" + mistake.group(1) + ":" + column + ": " + mistake.group(3));
    }
    return lines.isEmpty() ? message : String.join("\n", lines);
  }

  private static String name(String uri, Map<URI, String> names) {
    return names.getOrDefault(URI.create(uri), uri);
  }
}
