package dev.seatrial.kustomize;

import static dev.seatrial.kustomize.FieldShape.FLAG;
import static dev.seatrial.kustomize.FieldShape.TEXT;
import static dev.seatrial.kustomize.FieldShape.list;
import static dev.seatrial.kustomize.FieldShape.struct;
import static dev.seatrial.kustomize.FieldShape.texts;

/** Which fields a kustomization file may have. */
// As Kustomization and the structs in it, kustomize/api/types, v0.21.
final class KustomizationShape {
  private static final FieldShape SELECTOR =
      struct("types.Selector")
          .with(TEXT, "group", "version", "kind", "name", "namespace")
          .with(TEXT, "labelSelector", "annotationSelector");
  private static final FieldShape PATCH =
      struct("types.Patch")
          .with(TEXT, "path", "patch")
          .with(SELECTOR, "target")
          .with(
              struct("types.PatchArgs").with(FLAG, "allowNameChange", "allowKindChange"),
              "options");
  private static final FieldShape IMAGE =
      struct("types.Image").with(TEXT, "name", "newName", "tagSuffix", "newTag", "digest");
  private static final FieldShape GENERATOR_OPTIONS =
      struct("types.GeneratorOptions")
          .with(texts(), "labels", "annotations")
          .with(FLAG, "disableNameSuffixHash", "immutable");
  private static final FieldShape CONFIG_MAP = generator("types.ConfigMapArgs");
  private static final FieldShape SECRET = generator("types.SecretArgs").with(TEXT, "type");
  private static final FieldShape FIELD =
      struct("types.FieldSpec").with(TEXT, "group", "version", "kind", "path").with(FLAG, "create");
  private static final FieldShape LABEL =
      struct("types.Label")
          .with(texts(), "pairs")
          .with(FLAG, "includeSelectors", "includeTemplates")
          .with(list(FIELD), "fields");
  private static final FieldShape REPLICA =
      struct("types.Replica").with(TEXT, "name").with(FieldShape.number("int64"), "count");

  /** The whole file. */
  static final FieldShape WHOLE = whole();

  private KustomizationShape() {}

  private static FieldShape generator(String name) {
    return struct(name)
        .with(TEXT, "namespace", "name", "behavior", "env")
        .with(list(TEXT), "literals", "files", "envs")
        .with(GENERATOR_OPTIONS, "options");
  }

  private static FieldShape whole() {
    FieldShape metadata =
        struct("types.ObjectMeta")
            .with(TEXT, "name", "namespace")
            .with(texts(), "labels", "annotations");
    FieldShape sortOptions =
        struct("types.SortOptions")
            .with(TEXT, "order")
            .with(
                struct("types.LegacySortOptions").with(list(TEXT), "orderFirst", "orderLast"),
                "legacySortOptions");
    return struct("types.Kustomization")
        .with(TEXT, "apiVersion", "kind", "namePrefix", "nameSuffix", "namespace")
        .with(metadata, "metadata")
        .with(texts(), "openapi", "commonLabels", "commonAnnotations")
        .with(list(LABEL), "labels")
        .with(list(TEXT), "patchesStrategicMerge", "resources", "components", "crds", "bases")
        .with(list(TEXT), "configurations", "generators", "transformers", "validators")
        .with(list(TEXT), "buildMetadata")
        .with(list(PATCH), "patchesJson6902", "patches")
        .with(list(IMAGE), "images", "imageTags")
        .with(list(replacement()), "replacements")
        .with(list(REPLICA), "replicas")
        .with(sortOptions, "sortOptions")
        .with(list(CONFIG_MAP), "configMapGenerator")
        .with(list(SECRET), "secretGenerator")
        .with(GENERATOR_OPTIONS, "generatorOptions")
        .with(FieldShape.ANY, "vars", "helmGlobals", "helmCharts", "helmChartInflationGenerator");
  }

  private static FieldShape replacement() {
    FieldShape options =
        struct("types.FieldOptions")
            .with(TEXT, "delimiter", "encoding")
            .with(FieldShape.number("int"), "index")
            .with(FLAG, "create");
    FieldShape source =
        struct("types.SourceSelector")
            .with(TEXT, "group", "version", "kind", "name", "namespace", "fieldPath")
            .with(options, "options");
    FieldShape target =
        struct("types.TargetSelector")
            .with(SELECTOR, "select")
            .with(list(SELECTOR), "reject")
            .with(list(TEXT), "fieldPaths")
            .with(options, "options");
    return struct("types.ReplacementField")
        .with(source, "source")
        .with(list(target), "targets")
        .with(TEXT, "sourceValue", "path");
  }
}
