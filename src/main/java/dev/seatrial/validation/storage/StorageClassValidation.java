package dev.seatrial.validation.storage;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.Immutability;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * StorageClasses.
 *
 * <p>As {@code ValidateStorageClass} in {@code pkg/apis/storage/validation/validation.go}, v1.37.
 */
public final class StorageClassValidation implements KindValidation {
  private static final List<String> RECLAIM = List.of("Delete", "Retain");
  private static final List<String> BINDING = List.of("Immediate", "WaitForFirstConsumer");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue provisioner = object.at("provisioner");
    if (provisioner.isEmpty()) {
      errors.declare(declared -> declared.required(provisioner, ""));
    }
    StorageParameters.checkProvisioner(provisioner, errors);
    StorageParameters.check(object.at("parameters"), errors);
    FieldValue reclaim = object.at("reclaimPolicy");
    if (!reclaim.isEmpty() && !RECLAIM.contains(reclaim.text())) {
      errors.notSupported(reclaim, RECLAIM);
    }
    FieldValue binding = object.at("volumeBindingMode");
    if (!binding.isSet()) {
      errors.required(binding, "");
    } else if (!BINDING.contains(binding.text())) {
      errors.notSupported(binding, BINDING);
    }
    checkTopologies(object.at("allowedTopologies"), errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    create(object, errors);
    Immutability fixed = new Immutability(object, old, errors);
    fixed.checkDeclared("text", "provisioner");
    fixed.checkDeclared("{}text", "parameters");
    fixed.checkDeclared("*text", "reclaimPolicy");
    fixed.checkDeclared("*text", "volumeBindingMode");
  }

  private static void checkTopologies(FieldValue topologies, FieldErrors errors) {
    List<Map<String, Set<String>>> seen = new ArrayList<>();
    // Upstream starts its list of terms with empty ones, so that an empty term is a duplicate.
    topologies.items().forEach(term -> seen.add(new TreeMap<>()));
    for (FieldValue term : topologies.items()) {
      Map<String, Set<String>> values = TopologyTerms.check(term, errors);
      for (Map<String, Set<String>> other : seen) {
        if (other.equals(values)) {
          errors.duplicate(term.at("matchLabelExpressions"), Tree.of(""));
        }
      }
      seen.add(values);
    }
  }

  /** The terms of {@code allowedTopologies}. */
  private static final class TopologyTerms {
    private TopologyTerms() {}

    // As ValidateTopologySelectorTerm in pkg/apis/core/validation/validation.go, v1.37.
    static Map<String, Set<String>> check(FieldValue term, FieldErrors errors) {
      Map<String, Set<String>> terms = new TreeMap<>();
      for (FieldValue requirement : term.at("matchLabelExpressions").items()) {
        FieldValue key = requirement.at("key");
        Set<String> values = values(requirement.at("values"), errors);
        LabelValidation.labelName(key, errors);
        if (terms.containsKey(key.text())) {
          errors.duplicate(key);
        }
        terms.put(key.text(), values);
      }
      return terms;
    }

    private static Set<String> values(FieldValue list, FieldErrors errors) {
      Set<String> values = new TreeSet<>();
      if (list.isEmpty()) {
        errors.required(list, "");
      }
      for (FieldValue value : list.items()) {
        if (!values.add(value.text())) {
          errors.duplicate(value);
        }
      }
      return values;
    }
  }
}
