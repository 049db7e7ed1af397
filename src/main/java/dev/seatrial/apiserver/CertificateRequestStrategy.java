package dev.seatrial.apiserver;

import dev.seatrial.tree.Tree;
import java.util.List;

/**
 * The strategy of requests for certificates: who asks is written down, and what is asked stays.
 *
 * <p>Follows {@code pkg/registry/certificates/certificates/strategy.go}, v1.37.
 */
final class CertificateRequestStrategy implements Strategy {
  @Override
  public Tree preparedForCreate(Tree request) {
    return request
        .without("spec", "extra")
        .without("spec", "uid")
        .with(Tree.of("kubernetes-admin"), "spec", "username")
        .with(Tree.texts(List.of("system:masters", "system:authenticated")), "spec", "groups")
        .without("status");
  }

  @Override
  public Tree preparedForUpdate(Tree request, Tree old) {
    return request.with(old.at("spec"), "spec").with(old.at("status"), "status");
  }
}
