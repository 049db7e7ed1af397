package dev.seatrial.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class CronTimesTest {
  /** What the parser of Kubernetes, robfig/cron v3.0.1, gave: schedule, time, next time. */
  private static final Path GIVEN = Path.of("src/test/resources/object/cron-times.tsv");

  @Test
  void theNextTimeIsTheOneThatKubernetesFinds() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(GIVEN)) {
      String[] columns = line.split("\t", -1);
      OptionalLong next = CronTimes.parse(columns[0]).after(Long.parseLong(columns[1]));
      String text = next.isEmpty() ? "-" : Long.toString(next.getAsLong());
      if (!text.equals(columns[2])) {
        wrong.add(line + " not " + text);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsNoScheduleIsRefused() {
    for (String text : List.of("* * * *", "61 * * * *", "* * * * */0", "TZ=Mars/Base * * * * *")) {
      assertThrows(MalformedTextException.class, () -> CronTimes.parse(text), text);
    }
  }
}
