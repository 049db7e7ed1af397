package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A type's name says what it is. */
class NamesTest {
  /** Each of these words hides the real name. */
  private static final Pattern HIDING =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info)(?![a-z]).*|(Base|Abstract)[A-Z].*");

  @Test
  void noTypeHidesItsRealName() {
    assertEquals(
        List.of(), SourceFile.all().stream().flatMap(file -> hidingNames(file).stream()).toList());
  }

  @Test
  void aHidingNameIsSeenWhereverTheTypeStands() {
    for (String name :
        List.of(
            "PodManager",
            "YamlHelper",
            "StringUtil",
            "ApiImpl",
            "BaseRule",
            "AbstractRule",
            "PodData",
            "NodeInfo",
            "InfoBox",
            "Utils")) {
      assertEquals(
          List.of("A.java: " + name),
          hidingNames(SourceFile.of("A.java", "class A { enum " + name + " { X } }")));
    }
  }

  @Test
  void aWordThatOnlyBeginsAlikeIsFine() {
    for (String name : List.of("Utilisation", "Implied", "Database", "Baseline", "Informer")) {
      assertEquals(
          List.of(), hidingNames(SourceFile.of("A.java", "interface " + name + " {}")), name);
    }
  }

  private static List<String> hidingNames(SourceFile file) {
    List<String> names = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        if (HIDING.matcher(type.getSimpleName()).matches()) {
          names.add(file.path() + ": " + type.getSimpleName());
        }
        return super.visitClass(type, unused);
      }
    }.scan(file.tree(), null);
    return names;
  }
}
