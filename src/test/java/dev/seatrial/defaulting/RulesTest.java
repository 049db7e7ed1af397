package dev.seatrial.defaulting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.schema.KubernetesVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final KubernetesVersion NEWEST = KubernetesVersion.NEWEST;

  @Test
  void everyRuleIsFoundUnderTheGroupOfItsType() {
    for (List<Rule> rules : all()) {
      for (Rule rule : rules) {
        String group = rule.type().substring(0, rule.type().indexOf('/'));

        assertTrue(types(group).contains(rule.type()), rule.type());
      }
    }
  }

  @Test
  void aGroupWithoutRulesHasNone() {
    assertTrue(Rules.in("node", NEWEST).isEmpty());
    assertFalse(Rules.in("core", NEWEST).isEmpty());
  }

  private static Set<String> types(String group) {
    Set<String> types = new TreeSet<>();
    for (List<Rule> rules : Rules.in(group, NEWEST)) {
      rules.forEach(rule -> types.add(rule.type()));
    }
    return types;
  }

  private static List<List<Rule>> all() {
    return List.of(
        AdmissionRegistrationRules.all(),
        ApiExtensionsRules.all(),
        AppsRules.all(NEWEST),
        AutoscalingRules.all(),
        BatchRules.all(),
        ContainerRules.all(),
        CoreRules.all(),
        FlowControlRules.all(),
        LimitRangeRules.all(),
        NetworkingRules.all(),
        PodRules.all(),
        RbacRules.all(),
        ResourceRules.all(),
        SchedulingRules.all(),
        SecretRules.all(),
        ServiceRules.all(),
        StorageRules.all(NEWEST),
        VolumeRules.all());
  }
}
