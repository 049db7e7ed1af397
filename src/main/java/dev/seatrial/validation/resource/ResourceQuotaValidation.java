package dev.seatrial.validation.resource;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * ResourceQuotas.
 *
 * <p>As {@code ValidateResourceQuotaSpec} in {@code pkg/apis/core/validation/validation.go}, v1.37.
 */
public final class ResourceQuotaValidation implements KindValidation {
  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    for (FieldValue amount : spec.at("hard").entries()) {
      ResourceNames.quota(amount, amount.name(), errors);
      QuantityRules.ofResource(amount.name(), amount, errors);
    }
    QuotaScopes.checkScopes(spec, errors);
    QuotaScopes.checkSelector(spec, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    FieldValue scopes = object.at("spec", "scopes");
    if (!scopes(scopes).equals(scopes(old.at("spec", "scopes")))) {
      errors.invalid(scopes, InternalForm.texts(scopes.tree()), Immutability.MESSAGE);
    }
  }

  private static Set<String> scopes(FieldValue list) {
    List<String> texts = list.tree().items().stream().map((Tree item) -> item.text("")).toList();
    return new TreeSet<>(texts);
  }

  @Override
  public void updateStatus(FieldValue object, FieldValue old, FieldErrors errors) {
    for (String amounts : List.of("hard", "used")) {
      for (FieldValue amount : object.at("status", amounts).entries()) {
        ResourceNames.quota(amount, amount.name(), errors);
        QuantityRules.ofResource(amount.name(), amount, errors);
      }
    }
  }
}
