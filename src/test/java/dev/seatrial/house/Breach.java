package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a few lines that break a rule, so that a test can see the rule bite. */
final class Breach {
  private Breach() {}

  /**
   * The classes compiled from {@code sources}, each a compilation unit that begins with its package
   * and declares one {@code class}.
   */
  static JavaClasses of(Path folder, String... sources) {
    List<String> files = new ArrayList<>();
    for (String source : sources) {
      files.add(write(folder, source).toString());
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", "" + folder));
    arguments.addAll(files);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result = compiler.run(null, null, null, arguments.toArray(String[]::new));
    assertTrue(result == 0, "the breach itself does not compile");
    return new ClassFileImporter().importPath(folder);
  }

  private static Path write(Path folder, String source) {
    String packageName = between(source, "package ", ";");
    String type = between(source, "class ", " ");
    Path file = folder.resolve(packageName.replace('.', '/')).resolve(type + ".java");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }
}
