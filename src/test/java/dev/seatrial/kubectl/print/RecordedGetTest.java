package dev.seatrial.kubectl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real kubectl 1.37.2 answered to {@code get}, byte for byte, ages included. */
class RecordedGetTest {
  @ParameterizedTest
  @CsvSource({
    "005-get-namespaces, 005-namespaces",
    "006-get-nodes, 007-nodes",
    "007-get-nodes-wide, 007-nodes",
    "014-get-pod-ready, 014-pod",
    "021-get-pods, 020-pods",
    "022-get-pods-wide, 020-pods",
    "024-get-pod-yaml, 020-pods",
    "026-get-deploy-yaml, 020-deploy",
    "028-get-pods-json, 020-pods",
    "029-get-pods-labels, 020-pods",
    "030-get-pods-selector, 020-pods",
    "032-get-pods-columns-seed, 020-pods",
    "033-get-pods-columns, 020-pods",
    "034-get-deploy, 020-deploy",
    "036-get-rs, 020-rs",
    "037-get-rs-wide, 020-rs",
    "046-get-nodes-labels, 007-nodes",
    "121-get-nodes-drained, 121-nodes",
    "130-get-pdb, 130-pdb",
    "146-get-columns-after-update, 145-pods",
    "148-get-rs-after-update, 145-rs",
    "156-get-pods-bad-plain, 156-pods",
    "234-get-hpa, 234-hpa",
  })
  void theSameObjectsPrintTheSame(String step, String json) {
    RecordedGet get = new RecordedGet(step, json);
    assertEquals(get.recorded(), get.replayed());
  }
}
