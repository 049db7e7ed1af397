package dev.seatrial.apiserver.table;

import dev.seatrial.object.Conditions;
import dev.seatrial.object.Durations;
import dev.seatrial.tree.Tree;
import java.time.Duration;
import java.util.List;

/** Requests for certificates and what trust rests on. */
// As printCertificateSigningRequest and its neighbours in printers.go, v1.37.
final class CertificateTables {
  static final KindTable CERTIFICATE_SIGNING_REQUEST =
      KindTable.of(
          "CertificateSigningRequest.certificates.k8s.io",
          CertificateTables::signingRequest,
          Column.objectName(),
          Column.age(),
          Column.text("SignerName"),
          Column.text("Requestor"),
          Column.text("RequestedDuration"),
          Column.text("Condition"));

  static final KindTable CLUSTER_TRUST_BUNDLE =
      KindTable.of(
          "ClusterTrustBundle.certificates.k8s.io",
          (bundle, cells) -> cells.name().text(signer(bundle)),
          Column.objectName(),
          Column.text("SignerName"));

  static final KindTable POD_CERTIFICATE_REQUEST =
      KindTable.of(
          "PodCertificateRequest.certificates.k8s.io",
          CertificateTables::podRequest,
          Column.objectName(),
          Column.text("PodName"),
          Column.text("ServiceAccountName"),
          Column.text("NodeName"),
          Column.text("SignerName"),
          Column.text("State"),
          Column.text("UnverifiedUserAnnotations"));

  private static final List<String> POD_REQUEST_ENDS = List.of("Issued", "Denied", "Failed");

  private CertificateTables() {}

  private static void signingRequest(Tree request, Cells cells) {
    Tree seconds = request.at("spec", "expirationSeconds");
    cells
        .name()
        .age()
        .text(signer(request))
        .textAt("spec", "username")
        .text(
            seconds.isUnset() ? Cells.NONE : Durations.human(Duration.ofSeconds(seconds.number(0))))
        .text(condition(request));
  }

  private static String signer(Tree object) {
    return Texts.orElse(object.text("", "spec", "signerName"), Cells.NONE);
  }

  // As extractCSRStatus in printers.go, v1.37: that a condition stands there is enough.
  private static String condition(Tree request) {
    Conditions conditions = Conditions.of(request);
    String status = "Pending";
    if (conditions.find("Denied").isPresent()) {
      status = "Denied";
    } else if (conditions.find("Approved").isPresent()) {
      status = "Approved";
    }
    String failed = conditions.find("Failed").isPresent() ? ",Failed" : "";
    String issued = request.text("", "status", "certificate").isEmpty() ? "" : ",Issued";
    return status + failed + issued;
  }

  private static void podRequest(Tree request, Cells cells) {
    String state = "Pending";
    for (Tree condition : request.items("status", "conditions")) {
      String type = condition.text("", "type");
      state = POD_REQUEST_ENDS.contains(type) ? type : state;
    }
    cells
        .name()
        .textAt("spec", "podName")
        .textAt("spec", "serviceAccountName")
        .textAt("spec", "nodeName")
        .textAt("spec", "signerName")
        .text(state)
        .text(Texts.labels(request.at("spec", "unverifiedUserAnnotations")));
  }
}
