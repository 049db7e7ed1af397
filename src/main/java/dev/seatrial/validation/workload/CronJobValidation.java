package dev.seatrial.validation.workload;

import dev.seatrial.object.Lettering;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.format.NumberValidation;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * CronJobs.
 *
 * <p>As {@code validateCronJobSpec} in {@code pkg/apis/batch/validation/validation.go}, v1.37.
 */
public final class CronJobValidation implements KindValidation {
  // A Job's name takes eleven characters more, and is the value of a label.
  private static final int LONGEST_NAME = 52;
  private static final int LONGEST_ZONE_PART = 14;
  private static final Predicate<String> ZONE_LETTERS = Lettering.all("AZaz09..--__++");
  private static final List<String> CONCURRENCY = List.of("Allow", "Forbid", "Replace");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue schedule = spec.at("schedule");
    checkSchedule(schedule, errors);
    if (schedule.text().contains("TZ")) {
      errors.invalid(schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    }
    NumberValidation.notNegative(spec.at("startingDeadlineSeconds"), errors);
    checkTimeZone(spec.at("timeZone"), errors);
    checkRest(spec, errors);
    FieldValue name = object.at("metadata", "name");
    if (Formats.bytes(name.text()) > LONGEST_NAME) {
      errors.invalid(name, "must be no more than 52 characters");
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    FieldValue schedule = spec.at("schedule");
    checkSchedule(schedule, errors);
    if (schedule.text().contains("TZ")) {
      checkZoneInSchedule(spec, old.at("spec", "schedule").text().contains("TZ"), errors);
    }
    NumberValidation.notNegative(spec.at("startingDeadlineSeconds"), errors);
    FieldValue zone = spec.at("timeZone");
    if (!InternalForm.same("*text", zone.tree(), old.tree().at("spec", "timeZone"))) {
      checkTimeZone(zone, errors);
    }
    checkRest(spec, errors);
  }

  private static void checkSchedule(FieldValue schedule, FieldErrors errors) {
    if (schedule.isEmpty()) {
      errors.declare(declared -> declared.required(schedule, ""));
      return;
    }
    Optional<String> problem = CronSchedule.problem(schedule.text());
    problem.ifPresent(words -> errors.invalid(schedule, words));
  }

  private static void checkZoneInSchedule(FieldValue spec, boolean had, FieldErrors errors) {
    FieldValue schedule = spec.at("schedule");
    if (!had) {
      errors.invalid(schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    } else if (spec.at("timeZone").isSet()) {
      errors.invalid(schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    }
  }

  // As validTimeZoneCharacters.
  private static boolean isZonePart(String part) {
    return !part.isEmpty() && part.length() <= LONGEST_ZONE_PART && ZONE_LETTERS.test(part);
  }

  private static void checkTimeZone(FieldValue zone, FieldErrors errors) {
    if (!zone.isSet()) {
      return;
    }
    if (zone.isEmpty()) {
      errors.invalid(zone, "timeZone must be nil or non-empty string");
      return;
    }
    for (String part : zone.text().split("/", -1)) {
      boolean odd = part.equals(".") || part.equals("..") || part.startsWith("-");
      if (odd || !isZonePart(part)) {
        errors.invalid(zone, "unknown time zone " + zone.text());
        return;
      }
    }
    if (zone.text().toLowerCase(Locale.ROOT).equals("local")) {
      errors.invalid(
          zone,
          "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
    }
    TimeZones.problem(zone.text()).ifPresent(words -> errors.invalid(zone, words));
  }

  private static void checkRest(FieldValue spec, FieldErrors errors) {
    FieldValue policy = spec.at("concurrencyPolicy");
    if (policy.isEmpty()) {
      errors.required(policy, "");
    } else if (!CONCURRENCY.contains(policy.text())) {
      errors.notSupported(policy, CONCURRENCY);
    }
    FieldValue job = spec.at("jobTemplate", "spec");
    JobSpecRules.check(job, errors);
    FieldValue selector = job.at("selector");
    if (selector.isSet()) {
      errors.invalid(
          selector, WorkloadSelector.shown(selector), "`selector` will be auto-generated");
    }
    FieldValue manual = job.at("manualSelector");
    if (manual.flag()) {
      errors.notSupported(manual, Tree.of(true), List.of("nil", "false"));
    }
    NumberValidation.notNegative(spec.at("successfulJobsHistoryLimit"), errors);
    NumberValidation.notNegative(spec.at("failedJobsHistoryLimit"), errors);
  }
}
