package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Tree;
import org.junit.jupiter.api.Test;

class QuotaScopeTest {
  private static final Tree CHANGING =
      TestServer.tree(
          "{spec: {volumeAttributesClassName: gold},"
              + " status: {currentVolumeAttributesClassName: silver}}");

  private static boolean covers(String operator, Tree claim) {
    Tree quota =
        TestServer.tree(
            "{spec: {scopeSelector: {matchExpressions: [{scopeName: VolumeAttributesClass, "
                + operator
                + "}]}}}");
    return QuotaScope.covers(quota, Resources.PERSISTENT_VOLUME_CLAIMS, claim);
  }

  @Test
  void aClaimBetweenTwoClassesCountsForBoth() {
    assertTrue(covers("operator: In, values: [gold]", CHANGING));
    assertTrue(covers("operator: In, values: [silver]", CHANGING));
    assertFalse(covers("operator: In, values: [bronze]", CHANGING));
    assertTrue(covers("operator: NotIn, values: [gold]", CHANGING));
    assertTrue(covers("operator: Exists", CHANGING));
    assertFalse(covers("operator: DoesNotExist", CHANGING));
  }

  @Test
  void aClaimWithoutAClassIsInNone() {
    Tree plain = TestServer.tree("{spec: {}}");
    assertFalse(covers("operator: In, values: [gold]", plain));
    assertTrue(covers("operator: NotIn, values: [gold]", plain));
    assertTrue(covers("operator: DoesNotExist", plain));
    assertFalse(covers("operator: Exists", plain));
  }
}
