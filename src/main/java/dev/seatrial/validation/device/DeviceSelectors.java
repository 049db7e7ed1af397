package dev.seatrial.validation.device;

import dev.seatrial.cel.CelLimits;
import dev.seatrial.cel.DeviceFields;
import dev.seatrial.cel.DeviceSelector;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;

/**
 * The expressions that select devices.
 *
 * <p>As {@code validateSelectorSlice} and {@code validateCELExpression} in {@code
 * pkg/apis/resource/validation/validation.go}, v1.37.
 *
 * @param fields what expressions may speak of
 */
record DeviceSelectors(DeviceFields fields) {
  private static final int MOST = 32;
  private static final int LONGEST = 10 * 1024;

  /** Those that somebody is writing. */
  void check(FieldValue selectors, FieldErrors errors) {
    new DeviceLists(errors).each(selectors, MOST, this::checkSelector);
  }

  /** Those that are stored already: their expressions were right when they came. */
  void checkStored(FieldValue selectors, FieldErrors errors) {
    new DeviceLists(errors).each(selectors, MOST, (selector, all) -> isOfCel(selector, all));
  }

  /** Only how many they are. */
  static void checkSize(FieldValue selectors, FieldErrors errors) {
    new DeviceLists(errors).each(selectors, MOST, (selector, all) -> {});
  }

  private void checkSelector(FieldValue selector, FieldErrors errors) {
    if (isOfCel(selector, errors)) {
      checkExpression(selector.at("cel", "expression"), errors);
    }
  }

  private static boolean isOfCel(FieldValue selector, FieldErrors errors) {
    FieldValue cel = selector.at("cel");
    if (!cel.isSet()) {
      errors.required(cel, "");
    }
    return cel.isSet();
  }

  private void checkExpression(FieldValue expression, FieldErrors errors) {
    String text = expression.text();
    if (Formats.bytes(text) > LONGEST) {
      errors.tooLong(expression, LONGEST);
      return;
    }
    DeviceSelector compiled = DeviceSelector.compile(text, fields);
    compiled.error().ifPresent(words -> errors.invalid(expression, Tree.of(text), words));
    if (compiled.maxCost().exceeds(CelLimits.PER_CALL)) {
      errors.forbidden(expression, "too complex, exceeds cost limit");
    }
  }
}
