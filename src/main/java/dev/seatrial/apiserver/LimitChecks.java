package dev.seatrial.apiserver;

import dev.seatrial.object.PodQuantities;
import dev.seatrial.object.Quantities;
import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a pod or claim is out of the bounds of one limit range, in upstream's words. */
// As minConstraint, maxConstraint, maxRequestConstraint and limitRequestRatioConstraint in
// limitranger/admission.go, v1.37.
final class LimitChecks {
  private final List<String> errors = new ArrayList<>();
  private final String type;
  private final Tree limit;

  private LimitChecks(Tree limit) {
    this.limit = limit;
    this.type = limit.text("", "type");
  }

  static List<String> ofPod(Tree range, Tree spec) {
    List<String> errors = new ArrayList<>();
    for (Tree limit : range.items("spec", "limits")) {
      LimitChecks checks = new LimitChecks(limit);
      if (checks.type.equals("Container")) {
        spec.items("containers").forEach(checks::container);
        spec.items("initContainers").forEach(checks::container);
      }
      if (checks.type.equals("Pod")) {
        checks.all(PodQuantities.requests(spec), PodQuantities.limits(spec));
      }
      errors.addAll(checks.errors);
    }
    return errors;
  }

  static List<String> ofClaim(Tree range, Tree spec) {
    List<String> errors = new ArrayList<>();
    Quantities requests = Quantities.of(spec.at("resources", "requests"));
    for (Tree limit : range.items("spec", "limits")) {
      LimitChecks checks = new LimitChecks(limit);
      if (checks.type.equals("PersistentVolumeClaim")) {
        checks.atLeast(requests, Quantities.NONE);
        checks.atMostRequested(requests);
      }
      errors.addAll(checks.errors);
    }
    return errors;
  }

  private void container(Tree container) {
    all(
        Quantities.of(container.at("resources", "requests")),
        Quantities.of(container.at("resources", "limits")));
  }

  private void all(Quantities requests, Quantities limits) {
    atLeast(requests, limits);
    atMost(requests, limits);
    ratio(requests, limits);
  }

  private void atLeast(Quantities requests, Quantities limits) {
    Quantities bounds = Quantities.of(limit.at("min"));
    for (String name : bounds.names()) {
      Quantity bound = bounds.find(name).orElseThrow();
      String words = "minimum " + name + " usage per " + type + " is " + bound;
      Optional<Quantity> request = requests.find(name);
      Optional<Quantity> top = limits.find(name);
      if (request.isEmpty()) {
        errors.add(words + ".  No request is specified");
      } else if (request.get().compareTo(bound) < 0) {
        errors.add(words + ", but request is " + request.get());
      } else if (top.isPresent() && top.get().compareTo(bound) < 0) {
        errors.add(words + ", but limit is " + top.get());
      }
    }
  }

  private void atMost(Quantities requests, Quantities limits) {
    Quantities bounds = Quantities.of(limit.at("max"));
    for (String name : bounds.names()) {
      Quantity bound = bounds.find(name).orElseThrow();
      String words = "maximum " + name + " usage per " + type + " is " + bound;
      Optional<Quantity> request = requests.find(name);
      Optional<Quantity> top = limits.find(name);
      if (top.isEmpty()) {
        errors.add(words + ".  No limit is specified");
      } else if (top.get().compareTo(bound) > 0) {
        errors.add(words + ", but limit is " + top.get());
      } else if (request.isPresent() && request.get().compareTo(bound) > 0) {
        errors.add(words + ", but request is " + request.get());
      }
    }
  }

  private void atMostRequested(Quantities requests) {
    Quantities bounds = Quantities.of(limit.at("max"));
    for (String name : bounds.names()) {
      Quantity bound = bounds.find(name).orElseThrow();
      String words = "maximum " + name + " usage per " + type + " is " + bound;
      Optional<Quantity> request = requests.find(name);
      if (request.isEmpty()) {
        errors.add(words + ".  No request is specified");
      } else if (request.get().compareTo(bound) > 0) {
        errors.add(words + ", but request is " + request.get());
      }
    }
  }

  private void ratio(Quantities requests, Quantities limits) {
    Quantities bounds = Quantities.of(limit.at("maxLimitRequestRatio"));
    for (String name : bounds.names()) {
      Quantity bound = bounds.find(name).orElseThrow();
      String words = name + " max limit to request ratio per " + type + " is " + bound;
      Quantity request = requests.find(name).orElse(Quantity.ZERO);
      Quantity top = limits.find(name).orElse(Quantity.ZERO);
      if (request.isZero()) {
        errors.add(words + ", but no request is specified or request is 0");
      } else if (top.isZero()) {
        errors.add(words + ", but no limit is specified or limit is 0");
      } else {
        double ratio = top.toDouble() / request.toDouble();
        if (ratio > bound.toDouble()) {
          errors.add(words + ", but provided ratio is " + String.format(Locale.ROOT, "%f", ratio));
        }
      }
    }
  }
}
