package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KubernetesVersionTest {
  @Test
  void anySpellingOfTheMinorIsRead() {
    KubernetesVersion version = KubernetesVersion.parse("1.35");
    assertEquals(35, version.minor());
    assertEquals(version, KubernetesVersion.parse("v1.35.3-gke.100"));
    assertEquals(version, KubernetesVersion.parse("1.35.0"));
    assertEquals("1.35", version.toString());
    assertTrue(version.patch().startsWith("1.35."));
  }

  @Test
  void anUnknownVersionIsRefusedWithTheKnownOnes() {
    for (String unknown : new String[] {"1.3", "1.29", "1.370", "2.0", "latest", ""}) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> KubernetesVersion.parse(unknown));
      assertEquals(
          "\""
              + unknown
              + "\" is not a known Kubernetes version; known are"
              + " 1.30, 1.31, 1.32, 1.33, 1.34, 1.35, 1.36, 1.37",
          refusal.getMessage());
    }
  }

  @Test
  void olderVersionsComeFirst() {
    assertTrue(KubernetesVersion.parse("1.30").compareTo(KubernetesVersion.NEWEST) < 0);
    assertEquals("1.37", KubernetesVersion.NEWEST.toString());
  }
}
