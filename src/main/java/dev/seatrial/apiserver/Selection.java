package dev.seatrial.apiserver;

import dev.seatrial.object.FieldSelector;
import dev.seatrial.object.LabelSelector;
import dev.seatrial.object.MalformedTextException;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.Tree;

/**
 * Which objects of a resource a request is about, by their labels and fields.
 *
 * @param ofSeries whether the fields are those of {@code events.k8s.io}
 */
record Selection(LabelSelector labels, FieldSelector fields, boolean ofSeries) {
  private static final String EVENTS = "events.k8s.io";

  /** Reads the selectors; refuses what can't be read and fields that the resource does not know. */
  // As ListResource in apiserver/pkg/endpoints/handlers/get.go, v1.37.
  static Selection of(Catalog catalog, Resource resource, ListOptions options) {
    try {
      LabelSelector labels = LabelSelector.parse(options.labelSelector());
      FieldSelector fields = FieldSelector.parse(options.fieldSelector());
      for (FieldSelector.Term term : fields.terms()) {
        if (!FieldLabels.isKnown(catalog, resource, term.field())) {
          throw ApiError.badRequest(FieldLabels.refusal(resource, term.field()));
        }
      }
      return new Selection(labels, fields, resource.group().equals(EVENTS));
    } catch (MalformedTextException malformed) {
      throw ApiError.badRequest(malformed.reason());
    }
  }

  boolean isEverything() {
    return labels.isEverything() && fields.terms().isEmpty();
  }

  boolean matches(Tree object) {
    return labels.matches(object.at("metadata", "labels"))
        && fields.matches(
            field -> FieldLabels.value(object, ofSeries ? EventVersions.selected(field) : field));
  }
}
