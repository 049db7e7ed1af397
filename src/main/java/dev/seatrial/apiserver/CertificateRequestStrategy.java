package dev.seatrial.apiserver;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The strategy of requests for certificates: who asks is written down, and what is asked stays.
 *
 * <p>Follows {@code pkg/registry/certificates/certificates/strategy.go}, v1.37.
 */
final class CertificateRequestStrategy implements Strategy {
  private static final String[] CONDITIONS = {"status", "conditions"};
  private static final String SINCE = "lastTransitionTime";

  @Override
  public Tree preparedForCreate(Tree request) {
    return request
        .without("spec", "extra")
        .without("spec", "uid")
        .with(Tree.of("kubernetes-admin"), "spec", "username")
        .with(Tree.texts(List.of("system:masters", "system:authenticated")), "spec", "groups")
        .with(ObjectTree.EMPTY, "status");
  }

  @Override
  public Tree preparedForUpdate(Tree request, Tree old) {
    return request.with(old.at("spec"), "spec").with(old.at("status"), "status");
  }

  // Who decided stays as it was decided; where that is not so many times there, validation refuses.
  @Override
  public Tree preparedForStatusUpdate(Tree request, Tree old) {
    return withDecision(withDecision(request, old, "Approved"), old, "Denied");
  }

  private static Tree withDecision(Tree request, Tree old, String type) {
    List<Tree> before = ofType(old, type);
    if (before.size() != ofType(request, type).size() || before.isEmpty()) {
      return request;
    }
    Iterator<Tree> next = before.iterator();
    List<Tree> conditions = new ArrayList<>();
    for (Tree condition : request.items(CONDITIONS)) {
      conditions.add(condition.text("", "type").equals(type) ? next.next() : condition);
    }
    return request.with(Tree.of(conditions), CONDITIONS);
  }

  private static List<Tree> ofType(Tree request, String type) {
    return request.items(CONDITIONS).stream()
        .filter(condition -> condition.text("", "type").equals(type))
        .toList();
  }

  /** The stored request with the conditions of another. As csrApprovalStrategy. */
  static Tree decided(Tree request, Tree old) {
    return old.with(request.at("metadata"), "metadata").with(request.at(CONDITIONS), CONDITIONS);
  }

  // As populateConditionTimestamps.
  @Override
  public Tree dated(Tree request, Tree old, Tree now) {
    if (request.items(CONDITIONS).isEmpty()) {
      return request;
    }
    List<Tree> conditions = new ArrayList<>();
    for (Tree condition : request.items(CONDITIONS)) {
      Tree dated = condition;
      if (dated.at("lastUpdateTime").isUnset()) {
        dated = dated.with(now, "lastUpdateTime");
      }
      if (dated.at(SINCE).isUnset()) {
        dated = dated.with(since(condition, old).orElse(now), SINCE);
      }
      conditions.add(dated);
    }
    return request.with(Tree.of(conditions), CONDITIONS);
  }

  private static Optional<Tree> since(Tree condition, Tree old) {
    return old.items(CONDITIONS).stream()
        .filter(
            before ->
                before.at("type").equals(condition.at("type"))
                    && before.at("status").equals(condition.at("status"))
                    && !before.at(SINCE).isUnset())
        .map(before -> before.at(SINCE))
        .findFirst();
  }
}
