package dev.seatrial.validation;

import dev.seatrial.tree.Tree;
import dev.seatrial.validation.KindRules.Scope;
import dev.seatrial.validation.field.FieldError;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.meta.NameRule;
import dev.seatrial.validation.meta.ObjectMetaValidation;
import java.util.List;

/**
 * The order in which the rules of an object run: metadata, the kind's own, then those that upstream
 * declares beside the type.
 *
 * <p>Follows {@code registry/rest/create.go} and {@code update.go} of {@code k8s.io/apiserver},
 * v1.37, with what the server fills in by itself before it looks.
 */
final class SemanticValidation {
  private static final List<String> KEPT_WHERE_UNSET =
      List.of("uid", "resourceVersion", "deletionGracePeriodSeconds");
  private static final List<String> KEPT = List.of("creationTimestamp", "generation");

  private static final String DELETED = "deletionTimestamp";

  private SemanticValidation() {}

  static List<FieldError> create(KindRules kind, Tree object) {
    FieldErrors errors = new FieldErrors();
    FieldValue root = FieldValue.root(prepared(kind, placed(kind.scope(), object)));
    FieldValue meta = root.at("metadata");
    metadata(kind, meta, errors);
    kind.rules().create(root, errors);
    if (errors.isEmpty()) {
      // As ValidateCreate: every name must fit into a URL, also where its kind asks for nothing.
      // All but the name is found right already where it was looked at.
      if (isChecked(kind)) {
        ObjectMetaValidation.name(meta, NameRule.PATH_SEGMENT, errors);
      } else {
        metadata(kind.scope(), meta, NameRule.PATH_SEGMENT, errors);
      }
    }
    return errors.list();
  }

  static List<FieldError> update(KindRules kind, Tree object, Tree old) {
    FieldErrors errors = new FieldErrors();
    FieldValue before = FieldValue.root(placed(kind.scope(), old));
    Tree now = completed(kind.scope(), object, before.tree());
    FieldValue root = FieldValue.root(placed(kind.scope(), now));
    kind.rules().updateFirst(root, before, errors);
    if (!errors.isEmpty()) {
      return errors.list();
    }
    FieldValue meta = root.at("metadata");
    metadata(kind.scope(), meta, NameRule.PATH_SEGMENT, errors);
    ObjectMetaValidation.update(meta, before.at("metadata"), errors);
    if (MetadataTraits.areCheckedOnUpdate(kind)) {
      metadata(kind, meta, errors);
    } else {
      finalizers(kind, meta, errors);
    }
    kind.rules().update(root, before, errors);
    return errors.list();
  }

  /** What is refused of a part of an object. */
  interface PartRule {
    void check(FieldValue object, FieldValue old, FieldErrors errors);
  }

  /** A part replaces the old one's, with what of the metadata may go with it. */
  static List<FieldError> updatePart(KindRules kind, Tree object, Tree old, PartRule rule) {
    FieldErrors errors = new FieldErrors();
    FieldValue before = FieldValue.root(placed(kind.scope(), old));
    FieldValue root = FieldValue.root(placed(kind.scope(), object));
    FieldValue meta = root.at("metadata");
    metadata(kind.scope(), meta, NameRule.PATH_SEGMENT, errors);
    ObjectMetaValidation.update(meta, before.at("metadata"), errors);
    rule.check(root, before, errors);
    return errors.list();
  }

  private static void metadata(KindRules kind, FieldValue meta, FieldErrors errors) {
    if (isChecked(kind)) {
      metadata(kind.scope(), meta, kind.name(), errors);
    }
    finalizers(kind, meta, errors);
  }

  private static boolean isChecked(KindRules kind) {
    return kind.name() != NameRule.PATH_SEGMENT || MetadataTraits.checksFinalizers(kind);
  }

  private static void finalizers(KindRules kind, FieldValue meta, FieldErrors errors) {
    if (MetadataTraits.checksFinalizers(kind)) {
      ObjectMetaValidation.standardFinalizers(meta, errors);
    }
  }

  private static void metadata(Scope scope, FieldValue meta, NameRule rule, FieldErrors errors) {
    switch (scope) {
      case NAMESPACED -> ObjectMetaValidation.namespaced(meta, rule, errors);
      case CLUSTER -> ObjectMetaValidation.clusterWide(meta, rule, errors);
    }
  }

  // As EnsureObjectNamespaceMatchesRequestNamespace: the request's namespace stands in for none,
  // and
  // one that cannot be is dropped.
  private static Tree placed(Scope scope, Tree object) {
    return switch (scope) {
      case CLUSTER -> object.without("metadata", "namespace");
      case NAMESPACED ->
          object.at("metadata", "namespace").isEmpty()
              ? object.with(Tree.of("default"), "metadata", "namespace")
              : object;
    };
  }

  // As PrepareForCreate.
  private static Tree prepared(KindRules kind, Tree object) {
    Tree prepared = kind.rules().prepared(object);
    return MetadataTraits.countsGenerations(kind)
        ? prepared.without("metadata", "generation")
        : prepared;
  }

  // As BeforeUpdate. Objects that were never stored have no resource version, and need none.
  private static Tree completed(Scope scope, Tree object, Tree old) {
    Tree meta = object.at("metadata");
    if (scope == Scope.NAMESPACED && meta.at("namespace").isEmpty()) {
      // The request goes to where the old one is.
      meta = meta.with(old.at("metadata", "namespace"), "namespace");
    }
    for (String field : KEPT) {
      meta = meta.with(old.at("metadata", field), field);
    }
    boolean deleted = !old.at("metadata", DELETED).isUnset();
    if (deleted) {
      meta = meta.with(old.at("metadata", DELETED), DELETED);
    }
    for (String field : KEPT_WHERE_UNSET) {
      // A grace period of 0 is one, an empty text is none.
      boolean none = meta.at(field).isUnset() || meta.at(field).text("0").isEmpty();
      if (none) {
        meta = meta.with(old.at("metadata", field), field);
      }
    }
    if (meta.at("resourceVersion").isEmpty()) {
      meta = meta.with(Tree.of("0"), "resourceVersion");
    }
    return object.with(meta, "metadata");
  }
}
