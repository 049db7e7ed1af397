package dev.seatrial.validation.workload;

import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;

/** The time zones that a CronJob may name: those of the IANA database that the JDK carries. */
final class TimeZones {
  // Zones that the database has and the JDK leaves out, since it reads them as fixed offsets.
  private static final TreeSet<String> KNOWN = known();

  private TimeZones() {}

  private static TreeSet<String> known() {
    TreeSet<String> known = new TreeSet<>(ZoneId.getAvailableZoneIds());
    known.removeIf(zone -> zone.startsWith("SystemV/"));
    known.add("EST");
    known.add("HST");
    known.add("MST");
    known.add("ROC");
    known.add("Factory");
    // Go reads these two without asking the database.
    known.add("UTC");
    known.add("Local");
    return known;
  }

  // As time.LoadLocation of Go.
  static Optional<String> problem(String zone) {
    if (zone.isEmpty() || KNOWN.contains(zone)) {
      return Optional.empty();
    }
    boolean outside = zone.contains("..") || zone.startsWith("/") || zone.startsWith("\\");
    return Optional.of(outside ? "time: invalid location name" : "unknown time zone " + zone);
  }
}
