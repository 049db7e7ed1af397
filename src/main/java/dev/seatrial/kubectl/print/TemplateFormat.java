package dev.seatrial.kubectl.print;

/**
 * A format that takes a template: its name and the template, be it written after {@code =} or after
 * {@code --template}.
 */
// As jsonpath_flags.go in cli-runtime/pkg/genericclioptions, v0.37.
record TemplateFormat(String name, String text, TemplateFiles files) {

  static TemplateFormat of(String output, OutputFlags flags) {
    int equals = output.indexOf('=');
    if (equals < 0 || !flags.template().isEmpty()) {
      return new TemplateFormat(output, flags.template(), flags.files());
    }
    return new TemplateFormat(
        output.substring(0, equals), output.substring(equals + 1), flags.files());
  }

  String required() {
    if (text.isEmpty()) {
      throw new PrintException("template format specified but no template given");
    }
    return text;
  }

  String fileText() {
    return files
        .read(required())
        .orElseThrow(
            () -> new PrintException("error reading --template " + text + ", " + noSuchFile()));
  }

  String requiredColumns() {
    if (text.isEmpty()) {
      throw new PrintException("custom-columns format specified but no custom columns given");
    }
    return text;
  }

  String columnsFileText() {
    return files
        .read(requiredColumns())
        .orElseThrow(
            () ->
                new PrintException("error reading template " + text + ", " + noSuchFile() + "\n"));
  }

  private String noSuchFile() {
    return "open " + text + ": no such file or directory";
  }
}
