package dev.seatrial.kubectl.print;

/**
 * The flags that choose an output format.
 *
 * @param output what stands after {@code -o}; empty for none
 * @param template what stands after {@code --template}; empty for none
 * @param keepsOrder whether JSON has the fields in the order of the tree, as Go writes its own
 *     types, and not sorted
 * @param files where template files are read
 */
public record OutputFlags(
    String output,
    String template,
    boolean allowsMissingKeys,
    boolean hasHeaders,
    boolean showsManagedFields,
    boolean keepsOrder,
    TemplateFiles files) {
  /** Just an output format, everything else as it is when not given. */
  public static OutputFlags of(String output, TemplateFiles files) {
    return new OutputFlags(output, "", true, true, false, false, files);
  }

  /** As {@code --template}. */
  public OutputFlags withTemplate(String text) {
    return new OutputFlags(
        output, text, allowsMissingKeys, hasHeaders, showsManagedFields, keepsOrder, files);
  }

  /** As {@code --allow-missing-template-keys=false}. */
  public OutputFlags withoutMissingKeys() {
    return new OutputFlags(
        output, template, false, hasHeaders, showsManagedFields, keepsOrder, files);
  }

  /** As {@code --no-headers}. */
  public OutputFlags withoutHeaders() {
    return new OutputFlags(
        output, template, allowsMissingKeys, false, showsManagedFields, keepsOrder, files);
  }

  /** As without {@code --no-headers}. */
  public OutputFlags withHeaders() {
    return new OutputFlags(
        output, template, allowsMissingKeys, true, showsManagedFields, keepsOrder, files);
  }

  /** As {@code --show-managed-fields}. */
  public OutputFlags withManagedFields() {
    return new OutputFlags(
        output, template, allowsMissingKeys, hasHeaders, true, keepsOrder, files);
  }

  /** For objects that kubectl holds in types of its own. */
  public OutputFlags inGoOrder() {
    return new OutputFlags(
        output, template, allowsMissingKeys, hasHeaders, showsManagedFields, true, files);
  }
}
