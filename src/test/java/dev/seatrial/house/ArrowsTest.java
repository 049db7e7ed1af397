package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrows between rooms point one way, as {@link Rooms} draws them. */
class ArrowsTest {
  private static final ArchRule NO_CYCLES =
      SlicesRuleDefinition.slices()
          .matching("dev.seatrial.(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @TempDir Path folder;

  @Test
  void roomsKnowOnlyWhatTheMapAllows() {
    assertEquals(Set.of(), strayArrows(OurClasses.all()));
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    NO_CYCLES.check(OurClasses.all());
  }

  @Test
  void theMapItselfPointsOneWay() {
    List<String> above = new ArrayList<>();
    Rooms.MAY_KNOW.forEach(
        (room, known) -> {
          assertTrue(above.containsAll(known), room + " knows a room that stands below it");
          above.add(room);
        });
  }

  @Test
  void anArrowOffTheMapIsSeen() {
    JavaClasses breach =
        Breach.of(
            folder,
            "package dev.seatrial.apiserver; public class Api { }",
            "package dev.seatrial.lint; class Linter { dev.seatrial.apiserver.Api api; }");
    assertEquals(
        Set.of("lint may not know apiserver: dev.seatrial.lint.Linter"), strayArrows(breach));
  }

  @Test
  void aRoomThatIsNotOnTheMapIsSeen() {
    JavaClasses breach = Breach.of(folder, "package dev.seatrial.misc; class Things { }");
    assertEquals(Set.of("misc is not on the map: dev.seatrial.misc.Things"), strayArrows(breach));
  }

  @Test
  void theRootPackageKnowsNoRoom() {
    JavaClasses breach =
        Breach.of(
            folder,
            "package dev.seatrial.tree; public class Tree { }",
            "package dev.seatrial; class Check { dev.seatrial.tree.Tree tree; }");
    assertEquals(
        Set.of("the root package may not know tree: dev.seatrial.Check"), strayArrows(breach));
  }

  @Test
  void twoPackagesOfOneRoomThatNeedEachOtherAreSeen() {
    JavaClasses breach =
        Breach.of(
            folder,
            "package dev.seatrial.lint.rule; public class Rule { dev.seatrial.lint.Lint lint; }",
            "package dev.seatrial.lint; public class Lint { dev.seatrial.lint.rule.Rule rule; }");
    assertThrows(AssertionError.class, () -> NO_CYCLES.check(breach));
  }

  private static Set<String> strayArrows(JavaClasses classes) {
    Set<String> stray = new TreeSet<>();
    for (JavaClass type : classes) {
      String room = Rooms.roomOf(type.getPackageName()).orElse("the root package");
      if (Rooms.roomOf(type.getPackageName()).isPresent() && !Rooms.MAY_KNOW.containsKey(room)) {
        stray.add(room + " is not on the map: " + type.getName());
        continue;
      }
      for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
        Rooms.roomOf(arrow.getTargetClass().getBaseComponentType().getPackageName())
            .filter(target -> !target.equals(room) && !mayKnow(room, target))
            .ifPresent(
                target -> stray.add(room + " may not know " + target + ": " + type.getName()));
      }
    }
    return stray;
  }

  private static boolean mayKnow(String room, String target) {
    return Rooms.MAY_KNOW.getOrDefault(room, List.of()).contains(target);
  }
}
