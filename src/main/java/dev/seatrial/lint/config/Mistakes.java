package dev.seatrial.lint.config;

import dev.seatrial.UserError;
import dev.seatrial.yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a configuration, all of it. */
final class Mistakes {
  private final String file;
  private final List<Mistake> all = new ArrayList<>();

  private record Mistake(Place place, String message) {}

  Mistakes(String file) {
    this.file = file;
  }

  void add(Place place, String message) {
    all.add(new Mistake(place, message));
  }

  /** Throws {@link UserError} where there are any. */
  void refuse() {
    if (all.isEmpty()) {
      return;
    }
    all.sort(
        Comparator.<Mistake>comparingInt(mistake -> mistake.place.line())
            .thenComparingInt(mistake -> mistake.place.column()));
    List<String> lines = new ArrayList<>();
    for (Mistake mistake : all) {
      Place at = mistake.place;
      lines.add(file + ":" + at.line() + ":" + at.column() + ": " + mistake.message);
    }
    throw new UserError(String.join("\nseatrial: ", lines));
  }
}
