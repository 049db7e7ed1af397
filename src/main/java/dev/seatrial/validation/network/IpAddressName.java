package dev.seatrial.validation.network;

import dev.seatrial.tree.Path;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.IpValidation;
import dev.seatrial.validation.meta.NameRule;
import java.util.List;

/**
 * The name of an IPAddress is the address in its canonical form.
 *
 * <p>As {@code ValidateIPAddressName} in {@code pkg/apis/networking/validation/validation.go},
 * v1.37.
 */
public final class IpAddressName implements NameRule {
  @Override
  public List<String> wrong(String name) {
    FieldErrors errors = new FieldErrors();
    IpValidation.ip(new FieldValue(Path.ROOT, Tree.of(name)), errors);
    return errors.list().stream().map(FieldError::detail).toList();
  }

  @Override
  public List<String> wrongPrefix(String prefix) {
    return wrong(prefix);
  }
}
