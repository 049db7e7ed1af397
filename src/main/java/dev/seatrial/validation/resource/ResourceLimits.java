package dev.seatrial.validation.resource;

import dev.seatrial.object.Quantity;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import java.util.Locale;
import java.util.Optional;

/** The bounds that a LimitRange sets for one resource, which must not contradict each other. */
final class ResourceLimits {
  private static final long MOST_IN_MILLI = Long.MAX_VALUE / 1000;
  private static final double THOUSANDTHS = 1000;

  private final FieldValue limit;
  private final String resource;
  private final Optional<Quantity> min;
  private final Optional<Quantity> max;
  private final Optional<Quantity> preset;
  private final Optional<Quantity> request;
  private final Optional<Quantity> ratio;

  /** For pods, the limit has no defaults that count. */
  ResourceLimits(FieldValue limit, String resource, boolean pod) {
    this.limit = limit;
    this.resource = resource;
    this.min = amount("min");
    this.max = amount("max");
    this.preset = pod ? Optional.empty() : amount("default");
    this.request = pod ? Optional.empty() : amount("defaultRequest");
    this.ratio = amount("maxLimitRequestRatio");
  }

  private Optional<Quantity> amount(String field) {
    Tree amount = limit.tree().at(field, resource);
    return amount.isPresent() ? Optional.of(Quantity.of(amount)) : Optional.empty();
  }

  void check(FieldErrors errors) {
    if (exceeds(min, max)) {
      refuse("min", min, words("min value %s is greater than max value %s", min, max), errors);
    }
    if (exceeds(min, request)) {
      String words = words("min value %s is greater than default request value %s", min, request);
      refuse("defaultRequest", request, words, errors);
    }
    if (exceeds(request, max)) {
      String words = words("default request value %s is greater than max value %s", request, max);
      refuse("defaultRequest", request, words, errors);
    }
    if (exceeds(request, preset)) {
      String words =
          words("default request value %s is greater than default limit value %s", request, preset);
      refuse("defaultRequest", request, words, errors);
    }
    // Of the next two, the errors show the other amount than the one they stand at.
    if (exceeds(min, preset)) {
      String words = words("min value %s is greater than default value %s", min, preset);
      refuse("default", min, words, errors);
    }
    if (exceeds(preset, max)) {
      String words = words("default value %s is greater than max value %s", preset, max);
      refuse("default", max, words, errors);
    }
    checkRatio(errors);
    checkOvercommit(errors);
  }

  private void checkRatio(FieldErrors errors) {
    if (ratio.isEmpty()) {
      return;
    }
    Quantity most = ratio.get();
    if (most.compareTo(Quantity.of(1)) < 0) {
      refuse("maxLimitRequestRatio", ratio, "ratio " + most + " is less than 1", errors);
    }
    if (min.isPresent() && max.isPresent()) {
      double possible = possibleRatio(min.get(), max.get());
      if (ratioAsNumber(most) > possible) {
        String words = "ratio " + most + " is greater than max/min = " + sixDigits(possible);
        refuse("maxLimitRequestRatio", ratio, words, errors);
      }
    }
  }

  private boolean inThousandths() {
    return ratio.orElse(Quantity.ZERO).value() < MOST_IN_MILLI
        && min.orElse(Quantity.ZERO).value() < MOST_IN_MILLI
        && max.orElse(Quantity.ZERO).value() < MOST_IN_MILLI;
  }

  private double possibleRatio(Quantity least, Quantity most) {
    return inThousandths()
        ? (double) most.milliValue() / least.milliValue()
        : (double) most.value() / least.value();
  }

  private double ratioAsNumber(Quantity most) {
    return inThousandths() ? most.milliValue() / THOUSANDTHS : most.value();
  }

  // As Go prints %f.
  private static String sixDigits(double number) {
    return Double.isInfinite(number)
        ? (number > 0 ? "+Inf" : "-Inf")
        : String.format(Locale.ROOT, "%.6f", number);
  }

  private void checkOvercommit(FieldErrors errors) {
    boolean differ =
        preset.isPresent() && request.isPresent() && !preset.get().equals(request.get());
    if (differ && !ResourceNames.mayOvercommit(resource)) {
      String words =
          words("default value %s must equal to defaultRequest value %s in ", preset, request);
      refuse("defaultRequest", request, words + resource, errors);
    }
  }

  private static boolean exceeds(Optional<Quantity> one, Optional<Quantity> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
  }

  private static String words(String words, Optional<Quantity> one, Optional<Quantity> other) {
    return words.formatted(one.orElse(Quantity.ZERO), other.orElse(Quantity.ZERO));
  }

  private void refuse(String field, Optional<Quantity> shown, String why, FieldErrors errors) {
    errors.invalid(limit.at(field).key(resource), shown.orElse(Quantity.ZERO).toTree(), why);
  }
}
