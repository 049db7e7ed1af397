package dev.seatrial.scenario;

import dev.seatrial.trial.Expect;
import dev.seatrial.trial.Expectation;
import java.util.List;

/** What a trial's {@code then}, {@code always} and {@code never} can say. */
final class Expectations {
  private static final String OF = "of";

  private Expectations() {}

  static Expectation of(Operation said) {
    return switch (said.name()) {
      case "readyPods" -> Expect.readyPods(said.text(OF), said.count());
      case "pods" -> Expect.pods(said.text(OF), said.count());
      case "podStatus" -> Expect.podStatus(said.text(OF), said.text("status"), said.count());
      case "allReady" -> Expect.allReady(said.only());
      case "rescheduled" -> Expect.rescheduled(said.only());
      case "podsRunOn" -> Expect.podsRunOn(said.text(OF), said.texts("nodes"));
      case "podsSpreadOver" -> Expect.podsSpreadOver(said.text(OF), said.count());
      case "podsOnNode" -> Expect.podsOnNode(said.text("node"), said.count());
      case "runsImage" -> Expect.runsImage(said.text(OF), said.text("image"));
      case "rolledOut" -> Expect.rolledOut(said.only());
      case "revision" -> Expect.revision(said.text(OF), said.number("is"));
      case "history" -> Expect.history(said.text(OF), revisions(said));
      default -> ofObject(said);
    };
  }

  private static List<Integer> revisions(Operation said) {
    return said.value().items("revisions").stream().map(item -> item.integer(0)).toList();
  }

  private static Expectation ofObject(Operation said) {
    return switch (said.name()) {
      case "exists" -> Expect.exists(said.only());
      case "absent" -> Expect.absent(said.only());
      case "field" -> Expect.field(said.text(OF), said.text("path"), said.plain("is"));
      case "condition" -> Expect.condition(said.text(OF), said.text("type"), said.text("status"));
      case "cordoned" -> Expect.cordoned(said.only());
      case "schedulable" -> Expect.schedulable(said.only());
      case "event" -> Expect.event(said.text(OF), said.text("reason"));
      case "exitCode" -> Expect.exitCode(said.value().integer(0));
      case "output" -> output(said);
      case "errors" -> errors(said);
      default -> throw new IllegalStateException("the schema allows: " + said.text());
    };
  }

  private static Expectation output(Operation said) {
    String relation = said.value().object().name(0);
    String text = said.text(relation);
    return switch (relation) {
      case "is" -> Expect.output(text);
      case "contains" -> Expect.outputContains(text);
      case "lacks" -> Expect.outputLacks(text);
      default -> Expect.outputLike(text);
    };
  }

  private static Expectation errors(Operation said) {
    String relation = said.value().object().name(0);
    String text = said.text(relation);
    return switch (relation) {
      case "is" -> Expect.errors(text);
      case "contains" -> Expect.errorsContain(text);
      default -> Expect.errorsLike(text);
    };
  }
}
