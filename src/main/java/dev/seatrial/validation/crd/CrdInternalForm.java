package dev.seatrial.validation.crd;

import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.field.InternalForm;
import java.util.ArrayList;
import java.util.List;

/**
 * A CustomResourceDefinition in the shape of the API server's internal type, under whose field
 * names its errors stand: what all versions have in common moves to the spec itself.
 *
 * <p>As {@code Convert_v1_CustomResourceDefinitionSpec_To_apiextensions_…} in {@code
 * pkg/apis/apiextensions/v1/conversion.go}, v1.37.
 */
final class CrdInternalForm {
  /** A field of each version, what it is called in the spec, and the internal type. */
  private record Common(String perVersion, String inSpec, String type) {}

  private static final List<Common> COMMON =
      List.of(
          new Common("schema", "validation", "*apiextensions.CustomResourceValidation"),
          new Common("subresources", "subresources", "*apiextensions.CustomResourceSubresources"),
          new Common(
              "additionalPrinterColumns",
              "additionalPrinterColumns",
              "[]apiextensions.CustomResourceColumnDefinition"),
          new Common("selectableFields", "selectableFields", "[]apiextensions.SelectableField"));

  private CrdInternalForm() {}

  static FieldValue of(FieldValue definition) {
    Tree spec = withInternalConversion(definition.tree().at("spec"));
    List<Tree> versions = spec.items("versions");
    if (!versions.isEmpty()) {
      spec = spec.with(Tree.of(versions.get(0).text("", "name")), "version");
    }
    for (Common common : COMMON) {
      spec = withCommon(common, spec);
    }
    return FieldValue.root(definition.tree().with(spec, "spec"));
  }

  private static Tree withCommon(Common common, Tree spec) {
    List<Tree> versions = spec.items("versions");
    if (versions.isEmpty()) {
      return spec;
    }
    Tree first = versions.get(0).at(common.perVersion());
    for (Tree version : versions) {
      if (!InternalForm.same(common.type(), version.at(common.perVersion()), first)) {
        return spec;
      }
    }
    List<Tree> stripped = new ArrayList<>();
    versions.forEach(version -> stripped.add(version.without(common.perVersion())));
    Tree moved = spec.with(Tree.of(stripped), "versions");
    return first.isUnset() ? moved : moved.with(first, common.inSpec());
  }

  private static Tree withInternalConversion(Tree spec) {
    Tree webhook = spec.at("conversion", "webhook");
    if (webhook.isUnset()) {
      return spec;
    }
    Tree conversion = spec.at("conversion").without("webhook");
    Tree client = webhook.at("clientConfig");
    if (client instanceof ObjectTree) {
      conversion = conversion.with(client, "webhookClientConfig");
    }
    Tree versions = webhook.at("conversionReviewVersions");
    if (!versions.isUnset()) {
      conversion = conversion.with(versions, "conversionReviewVersions");
    }
    return spec.with(conversion, "conversion");
  }
}
