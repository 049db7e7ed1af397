package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** A file is one idea, a method one glance, and its parameters few and telling. */
class SizesTest {
  private static final int LINES_OF_A_FILE = 400;
  private static final int LINES_OF_A_METHOD = 40;
  private static final int PARAMETERS = 4;

  /** Methods to which a truth is a value among others, or the very thing they ask about. */
  private static final List<String> MAY_TAKE_A_BOOLEAN = List.of("flag", "of", "put", "that");

  @Test
  void everyFileAndMethodFits() {
    assertEquals(
        List.of(), SourceFile.all().stream().flatMap(file -> excesses(file).stream()).toList());
  }

  @Test
  void aLongFileIsSeen() {
    assertEquals(
        List.of("src/main/java/A.java: 401 lines"),
        excesses(SourceFile.of("src/main/java/A.java", "class A {}" + "\n".repeat(401))));
  }

  @Test
  void aLongMethodIsSeen() {
    assertEquals(
        List.of("A.java: m has 41 lines"),
        excesses(SourceFile.of("A.java", "class A { void m() {" + "\n".repeat(40) + "} }")));
    assertEquals(
        List.of(),
        excesses(SourceFile.of("A.java", "class A { void m() {" + "\n".repeat(39) + "} }")));
  }

  @Test
  void manyParametersAreSeenButNotInARecord() {
    assertEquals(
        List.of("A.java: m has 5 parameters"),
        excesses(
            SourceFile.of("A.java", "class A { void m(int a, int b, int c, int d, int e) {} }")));
    assertEquals(
        List.of(),
        excesses(
            SourceFile.of(
                "A.java",
                "record A(int a, int b, int c, int d, int e) {"
                    + " A(int a, int b, int c, int d, int e) {} }")));
  }

  @Test
  void aBooleanParameterOfAPublicMethodIsSeen() {
    assertEquals(
        List.of("A.java: m takes the boolean b"),
        excesses(SourceFile.of("A.java", "class A { public void m(boolean b) {} }")));
    assertEquals(
        List.of("A.java: m takes the boolean b"),
        excesses(SourceFile.of("A.java", "interface A { void m(boolean b); }")));
  }

  private static List<String> excesses(SourceFile file) {
    List<String> excesses = new ArrayList<>();
    long lines = file.text().lines().count();
    if (lines > LINES_OF_A_FILE) {
      excesses.add(file.path() + ": " + lines + " lines");
    }
    new Methods(file, excesses).scan(file.tree(), null);
    return excesses;
  }

  private static final class Methods extends TreePathScanner<Void, Void> {
    private final SourceFile file;
    private final List<String> excesses;

    Methods(SourceFile file, List<String> excesses) {
      this.file = file;
      this.excesses = excesses;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      String name = file.path() + ": " + method.getName();
      if (file.linesOf(method) > LINES_OF_A_METHOD) {
        excesses.add(name + " has " + file.linesOf(method) + " lines");
      }
      int parameters = method.getParameters().size();
      if (parameters > PARAMETERS && !(isIn(Tree.Kind.RECORD) && isConstructor(method))) {
        excesses.add(name + " has " + parameters + " parameters");
      }
      if (isPublic(method) && !MAY_TAKE_A_BOOLEAN.contains(method.getName().toString())) {
        method.getParameters().stream()
            .filter(Methods::isBoolean)
            .forEach(it -> excesses.add(name + " takes the boolean " + it.getName()));
      }
      return super.visitMethod(method, unused);
    }

    private boolean isIn(Tree.Kind kind) {
      return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
          && type.getKind() == kind;
    }

    private boolean isPublic(MethodTree method) {
      return !isConstructor(method)
          && !isSomeoneElsesSignature(method)
          && (method.getModifiers().getFlags().contains(Modifier.PUBLIC)
              || isIn(Tree.Kind.INTERFACE));
    }

    private static boolean isSomeoneElsesSignature(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
    }

    private static boolean isConstructor(MethodTree method) {
      return method.getReturnType() == null;
    }

    private static boolean isBoolean(VariableTree parameter) {
      return parameter.getType() != null && parameter.getType().toString().equals("boolean");
    }
  }
}
