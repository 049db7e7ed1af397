package dev.seatrial.validation.network;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.format.CidrText;
import dev.seatrial.validation.format.IpValidation;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Optional;

/**
 * ServiceCIDRs.
 *
 * <p>As {@code ValidateServiceCIDR} in {@code pkg/apis/networking/validation/validation.go}, v1.37.
 */
public final class ServiceCidrValidation implements KindValidation {
  private static final int MOST = 2;

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue cidrs = object.at("spec", "cidrs");
    List<FieldValue> items = cidrs.items();
    if (items.isEmpty()) {
      errors.required(cidrs, "at least one CIDR required");
      return;
    }
    if (items.size() > MOST) {
      errors.invalid(
          cidrs,
          InternalForm.of("networking.ServiceCIDRSpec", object.at("spec").tree()),
          "may only hold up to 2 values");
      return;
    }
    items.forEach(cidr -> IpValidation.cidr(cidr, errors));
    if (items.size() == MOST && sameFamily(items.get(0).text(), items.get(1).text())) {
      errors.invalid(
          cidrs,
          "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and"
              + " 2001:db8::/64");
    }
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue cidrs = object.at("spec", "cidrs");
    List<FieldValue> items = cidrs.items();
    List<FieldValue> before = old.at("spec", "cidrs").items();
    boolean grows = before.size() == 1 && items.size() == MOST;
    if (!grows && before.size() != items.size()) {
      errors.invalid(cidrs, InternalForm.texts(cidrs.tree()), Immutability.MESSAGE);
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).text().equals(items.get(i).text())) {
        errors.invalid(items.get(i), Immutability.MESSAGE);
      }
    }
    if (grows) {
      create(object, errors);
    }
  }

  private static boolean sameFamily(String one, String other) {
    Optional<CidrText> first = CidrText.parse(one);
    Optional<CidrText> second = CidrText.parse(other);
    return first.isPresent()
        && second.isPresent()
        && first.get().ip().isIpv4() == second.get().ip().isIpv4();
  }
}
