package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No null in fields or returns. NullAway proves it for every package that is marked; this test sees
 * that every package is marked, and that nothing opts out.
 */
class NullnessTest {
  @Test
  void everyPackageIsMarked() {
    assertEquals(Set.of(), unmarkedPackages(SourceFile.all()));
  }

  @Test
  void noFieldAndNoReturnMayBeNull() {
    assertEquals(
        List.of(),
        SourceFile.all().stream()
            .filter(SourceFile::isMain)
            .flatMap(file -> exceptions(file).stream())
            .toList());
  }

  @Test
  void anUnmarkedPackageIsSeen() {
    SourceFile marked = SourceFile.of("src/a/package-info.java", "@NullMarked package a;");
    SourceFile unmarked = SourceFile.of("src/b/package-info.java", "package b;");
    SourceFile bare = SourceFile.of("src/c/C.java", "package c; class C {}");
    assertEquals(Set.of("src/b", "src/c"), unmarkedPackages(List.of(marked, unmarked, bare)));
  }

  @Test
  void aNullableFieldOrReturnIsSeenAndANullableParameterIsNot() {
    assertEquals(
        List.of("A.java: f", "A.java: m"),
        exceptions(
            SourceFile.of(
                "A.java",
                "class A { @Nullable String f; @Nullable String m() { return null; }"
                    + " void p(@Nullable String x) { @Nullable String y = x; } }")));
  }

  @Test
  void silencingNullAwayIsSeen() {
    assertEquals(
        List.of("A.java: f"),
        exceptions(
            SourceFile.of("A.java", "class A { @SuppressWarnings(\"NullAway\") String f; }")));
  }

  private static Set<String> unmarkedPackages(List<SourceFile> files) {
    Set<String> folders = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    for (SourceFile file : files) {
      String folder = Objects.toString(Path.of(file.path()).getParent()).replace('\\', '/');
      folders.add(folder);
      boolean isMarked =
          file.tree().getPackageAnnotations().stream()
              .anyMatch(it -> it.getAnnotationType().toString().endsWith("NullMarked"));
      if (isMarked) {
        marked.add(folder);
      }
    }
    folders.removeIf(
        folder ->
            marked.contains(folder) || marked.contains(folder.replace("src/test", "src/main")));
    return folders;
  }

  private static List<String> exceptions(SourceFile file) {
    List<String> exceptions = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree field) {
            note(field.getName(), field.getModifiers() + " " + field.getType());
          } else if (member instanceof MethodTree method) {
            note(method.getName(), method.getModifiers() + " " + method.getReturnType());
          }
        }
        return super.visitClass(type, unused);
      }

      private void note(CharSequence name, String declared) {
        if (declared.contains("@Nullable") || declared.contains("NullAway")) {
          exceptions.add(file.path() + ": " + name);
        }
      }
    }.scan(file.tree(), null);
    return exceptions;
  }
}
