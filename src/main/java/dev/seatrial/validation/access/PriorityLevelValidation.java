package dev.seatrial.validation.access;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.Choice;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;

/**
 * PriorityLevelConfigurations. The status is not looked at: a write of the whole object does not
 * change it.
 *
 * <p>As {@code ValidatePriorityLevelConfiguration} in {@code
 * pkg/apis/flowcontrol/validation/validation.go} and {@code
 * Validate_PriorityLevelConfigurationSpec} in {@code
 * pkg/apis/flowcontrol/v1/zz_generated.validations.go}, v1.37.
 */
public final class PriorityLevelValidation implements KindValidation {
  private static final String SPEC = "flowcontrol.PriorityLevelConfigurationSpec";
  private static final String ZERO_SHARES =
      "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
  private static final int MOST_QUEUES = 10_000_000;
  private static final int MOST_BITS = 60;
  private static final int ALL_PERCENT = 100;

  private static final Tree CATCH_ALL =
      Json.read(
          """
          {"type": "Limited", "limited": {"nominalConcurrencyShares": 5, "lendablePercent": 0,
           "limitResponse": {"type": "Reject"}}}
          """);

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue annotations = object.at("metadata", "annotations");
    if (annotations.key(ZERO_SHARES).tree().isPresent()) {
      errors.forbidden(annotations, "annotation '" + ZERO_SHARES + "' is forbidden");
    }
    String name = object.at("metadata", "name").text();
    FieldValue spec = object.at("spec");
    checkType(name, spec.at("type"), errors);
    FieldValue limited = spec.at("limited");
    String type = spec.at("type").text();
    if (type.equals("Exempt")) {
      checkShares(spec.at("exempt"), errors);
      checkLendable(spec.at("exempt"), errors);
    } else if (type.equals("Limited") && limited.isSet()) {
      checkLimited(limited, errors);
    }
    errors.declare(declared -> checkUnion(spec, "exempt", "Exempt", declared));
    errors.declare(declared -> checkUnion(spec, "limited", "Limited", declared));
    errors.declare(declared -> required(limited, "Limited".equals(type), declared));
    errors.declare(declared -> checkResponse(limited, declared));
    errors.declare(declared -> required(spec.at("type"), true, declared));
    checkMandatory(name, spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
  }

  private static void checkType(String name, FieldValue type, FieldErrors errors) {
    if (name.equals("exempt") != type.text().equals("Exempt")) {
      errors.invalidText(type, "must be 'Exempt' if and only if `name` is 'exempt'");
    }
    if (!type.isEmpty()) {
      Choice.of(type, List.of("Exempt", "Limited"), errors);
    }
  }

  private static void checkUnion(FieldValue spec, String field, String type, FieldErrors errors) {
    if (spec.at(field).isSet() && !spec.at("type").text().equals(type)) {
      errors.forbidden(spec.at(field), "");
    }
  }

  private static void required(FieldValue field, boolean when, FieldErrors errors) {
    boolean missing = field.name().equals("type") ? field.isEmpty() : !field.isSet();
    if (when && missing) {
      errors.required(field, "");
    }
  }

  private static void checkResponse(FieldValue limited, FieldErrors errors) {
    if (!limited.isSet()) {
      return;
    }
    FieldValue response = limited.at("limitResponse");
    checkUnion(response, "queuing", "Queue", errors);
    required(response.at("queuing"), response.at("type").text().equals("Queue"), errors);
    required(response.at("type"), true, errors);
  }

  private static void checkShares(FieldValue level, FieldErrors errors) {
    FieldValue shares = level.at("nominalConcurrencyShares");
    if (shares.number() < 0) {
      errors.invalid(shares, "must be a non-negative integer");
    }
  }

  private static void checkLendable(FieldValue level, FieldErrors errors) {
    FieldValue percent = level.at("lendablePercent");
    if (percent.number() < 0 || percent.number() > ALL_PERCENT) {
      errors.invalid(percent, "must be between 0 and 100, inclusive");
    }
  }

  private static void checkLimited(FieldValue limited, FieldErrors errors) {
    checkShares(limited, errors);
    FieldValue response = limited.at("limitResponse");
    FieldValue type = response.at("type");
    if (!type.isEmpty()) {
      Choice.of(type, List.of("Queue", "Reject"), errors);
    }
    if (type.text().equals("Queue") && response.at("queuing").isSet()) {
      checkQueuing(response.at("queuing"), errors);
    }
    checkLendable(limited, errors);
    FieldValue borrowing = limited.at("borrowingLimitPercent");
    if (borrowing.number() < 0) {
      errors.invalid(borrowing, "if specified, must be a non-negative integer");
    }
  }

  private static void checkQueuing(FieldValue queuing, FieldErrors errors) {
    checkPositive(queuing.at("queueLengthLimit"), errors);
    FieldValue queues = queuing.at("queues");
    checkPositive(queues, errors);
    if (queues.number() > MOST_QUEUES) {
      errors.invalid(queues, "must not be greater than " + MOST_QUEUES);
    }
    FieldValue hand = queuing.at("handSize");
    checkPositive(hand, errors);
    long size = hand.number();
    // As RequiredEntropyBits in k8s.io/apiserver/pkg/util/shufflesharding.
    double bits = Math.ceil(Math.log((double) queues.number()) / Math.log(2) * size);
    if (size > 0 && size > queues.number()) {
      errors.invalid(hand, "should not be greater than queues (" + queues.number() + ")");
    } else if (size > 0 && bits > MOST_BITS) {
      errors.invalid(
          hand,
          "required entropy bits of deckSize %d and handSize %d should not be greater than %d"
              .formatted(queues.number(), size, MOST_BITS));
    }
  }

  private static void checkPositive(FieldValue number, FieldErrors errors) {
    if (number.number() <= 0) {
      errors.invalidNumber(number, "must be positive");
    }
  }

  // As ValidateIfMandatoryPriorityLevelConfigurationObject.
  private static void checkMandatory(String name, FieldValue spec, FieldErrors errors) {
    Tree fixed = Tree.ABSENT;
    String except = "";
    Tree compared = spec.tree();
    if (name.equals("catch-all")) {
      fixed = CATCH_ALL;
    } else if (name.equals("exempt")) {
      fixed = Json.read("{\"type\": \"Exempt\"}");
      except = " except the 'spec.exempt' field";
      compared = compared.without("exempt");
    }
    if (fixed.isPresent() && !InternalForm.same(SPEC, compared, fixed)) {
      errors.invalid(
          spec,
          InternalForm.of(SPEC, spec.tree()),
          "spec of '" + name + "'" + except + " must equal the fixed value");
    }
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    FlowConditions.check(object.at("status", "conditions"), errors);
  }
}
