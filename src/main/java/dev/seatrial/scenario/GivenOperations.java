package dev.seatrial.scenario;

import dev.seatrial.object.Durations;
import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.trial.Given;
import dev.seatrial.trial.Trial;
import java.time.Duration;

/** What a trial's {@code given} can say. */
final class GivenOperations {
  private static final String NAME = "name";
  private static final String IMAGE = "image";

  private GivenOperations() {}

  static void run(Trial trial, Operation said) {
    if (said.name().equals("node")) {
      trial.cluster().node(ClusterOperations.worker(said.value()));
    } else if (!FaultOperations.run(trial.faults(), said)) {
      run(trial.given(), said);
    }
  }

  private static void run(Given given, Operation said) {
    switch (said.name()) {
      case "deployment" -> deployment(given, said);
      case "daemonSet" -> given.daemonSet(said.text(NAME), said.text(IMAGE));
      case "pod" -> given.pod(said.text(NAME), said.text(IMAGE));
      case "disruptionBudget" -> budget(given, said);
      case IMAGE -> image(given, said);
      case "containers" -> containers(given, said);
      case "world" -> world(given, said.value());
      case "manifests" -> manifests(given, said.value());
      default -> throw new IllegalStateException("the schema allows: " + said.text());
    }
  }

  private static void deployment(Given given, Operation said) {
    if (said.value().at(IMAGE).isPresent()) {
      given.deployment(said.text(NAME), said.number("replicas"), said.text(IMAGE));
    } else {
      given.deployment(said.text(NAME), said.number("replicas"));
    }
  }

  private static void budget(Given given, Operation said) {
    if (said.value().at("minAvailable").isPresent()) {
      given.minAvailable(said.text("of"), said.plain("minAvailable"));
    } else {
      given.maxUnavailable(said.text("of"), said.plain("maxUnavailable"));
    }
  }

  private static void image(Given given, Operation said) {
    String image = said.text(NAME);
    Tree value = said.value();
    if (value.at("pull").isPresent()) {
      given.imagePulledIn(image, said.duration("pull"));
    }
    if (value.at("ready").isPresent()) {
      given.imageReadyAfter(image, said.duration("ready"));
    }
    if (value.at("stop").isPresent()) {
      given.imageStoppedAfter(image, said.duration("stop"));
    }
    if (!value.flag(true, "exists")) {
      given.missingImage(image);
    }
  }

  private static void containers(Given given, Operation said) {
    String image = said.text("of");
    Tree value = said.value();
    if (value.at("start").isPresent()) {
      given.imageStartsIn(image, said.duration("start"));
    }
    if (value.at("exits").isPresent()) {
      Duration after = Durations.parse(value.text("0s", "exits", "after"));
      given.imageExits(image, value.integer(0, "exits", "code"), after);
    }
  }

  private static void world(Given given, Tree value) {
    if (value instanceof TextTree path) {
      given.worldFile(path.value());
    } else {
      given.world(value.text("", "text"));
    }
  }

  private static void manifests(Given given, Tree value) {
    if (value instanceof TextTree path) {
      given.manifestFile(path.value());
    } else {
      given.manifest(value.text("", "manifest"));
    }
  }
}
