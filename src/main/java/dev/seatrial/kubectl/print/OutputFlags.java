package dev.seatrial.kubectl.print;

/**
 * The flags that choose an output format.
 *
 * @param output what stands after {@code -o}; empty for none
 * @param template what stands after {@code --template}; empty for none
 * @param files where template files are read
 */
public record OutputFlags(
    String output,
    String template,
    boolean allowsMissingKeys,
    boolean hasHeaders,
    boolean showsManagedFields,
    TemplateFiles files) {
  /** Just an output format, everything else as it is when not given. */
  public static OutputFlags of(String output, TemplateFiles files) {
    return new OutputFlags(output, "", true, true, false, files);
  }

  /** As {@code --template}. */
  public OutputFlags withTemplate(String text) {
    return new OutputFlags(output, text, allowsMissingKeys, hasHeaders, showsManagedFields, files);
  }

  /** As {@code --allow-missing-template-keys=false}. */
  public OutputFlags withoutMissingKeys() {
    return new OutputFlags(output, template, false, hasHeaders, showsManagedFields, files);
  }

  /** As {@code --no-headers}. */
  public OutputFlags withoutHeaders() {
    return new OutputFlags(output, template, allowsMissingKeys, false, showsManagedFields, files);
  }

  /** As {@code --show-managed-fields}. */
  public OutputFlags withManagedFields() {
    return new OutputFlags(output, template, allowsMissingKeys, hasHeaders, true, files);
  }
}
