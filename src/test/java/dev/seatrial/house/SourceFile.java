package dev.seatrial.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One of our source files, parsed but not compiled. */
record SourceFile(String path, String text, CompilationUnitTree tree, SourcePositions positions) {

  /** Every file of src/main/java and src/test/java. */
  static List<SourceFile> all() {
    return Holder.ALL;
  }

  boolean isMain() {
    return path.startsWith("src/main/");
  }

  /** The lines that {@code part} spans, its first and last included. */
  long linesOf(Tree part) {
    long first = tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
    long last = tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
    return last - first + 1;
  }

  /** A file made of {@code text}, for a test that wants to see a rule bite. */
  static SourceFile of(String path, String text) {
    return parse(List.of(new Unit(path, text))).get(0);
  }

  private static List<SourceFile> parse(List<Unit> units) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, problem -> {}, List.of(), null, units);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      List<SourceFile> files = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        String path = tree.getSourceFile().toUri().getPath().substring(1);
        String text = tree.getSourceFile().getCharContent(true).toString();
        files.add(new SourceFile(path, text, tree, positions));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final List<SourceFile> ALL =
        parse(
            Stream.of("src/main/java", "src/test/java").map(Path::of).flatMap(Holder::in).toList());

    private static Stream<Unit> in(Path root) {
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(file -> file.toString().endsWith(".java"))
            .sorted()
            .map(Holder::unit)
            .toList()
            .stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Unit unit(Path file) {
      try {
        return new Unit(file.toString().replace('\\', '/'), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Unit extends SimpleJavaFileObject {
    private final String text;

    Unit(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
