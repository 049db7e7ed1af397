package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One door per library, and one room that owns the process. */
class DoorsTest {
  private static final List<String> OF_THE_PROCESS =
      List.of(
          "System.out",
          "System.err",
          "System.in",
          "System.exit",
          "System.getenv",
          "System.console",
          "System.setOut",
          "System.setErr",
          "System.setIn",
          "System.setProperty",
          "Runtime.exit",
          "Runtime.halt",
          "Runtime.addShutdownHook",
          "Throwable.printStackTrace");

  @TempDir Path folder;

  @Test
  void librariesAreTouchedOnlyAtTheirDoor() {
    assertEquals(Set.of(), strayUses(OurClasses.all()));
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    assertEquals(Set.of(), touchesOfTheProcess(OurClasses.all()));
  }

  @Test
  void aLibraryUsedBesideItsDoorIsSeen() {
    JavaClasses breach =
        Breach.of(
            folder,
            "package picocli; public class CommandLine { }",
            "package dev.seatrial.lint; class Options { picocli.CommandLine parsed; }");
    assertEquals(Set.of("picocli is not for lint: dev.seatrial.lint.Options"), strayUses(breach));
  }

  @Test
  void aLibraryWithoutADoorIsSeen() {
    JavaClasses breach =
        Breach.of(
            folder,
            "package org.slf4j; public class Logger { }",
            "package dev.seatrial.tree; class Log { org.slf4j.Logger log; }");
    assertEquals(Set.of("org.slf4j has no door: dev.seatrial.tree.Log"), strayUses(breach));
  }

  @Test
  void aTouchOfTheProcessIsSeenInCallsFieldsAndMethodReferences() {
    JavaClasses breach =
        Breach.of(
            folder,
            "package dev.seatrial.tree; class Shout { void shout() { System.out.print(1); } }",
            "package dev.seatrial.tree; class Leave { Runnable leave = () -> System.exit(1); }",
            "package dev.seatrial.tree; class Peek {"
                + " java.util.function.UnaryOperator<String> peek = System::getenv; }");
    assertEquals(
        Set.of(
            "System.out is not for tree: dev.seatrial.tree.Shout",
            "System.exit is not for tree: dev.seatrial.tree.Leave",
            "System.getenv is not for tree: dev.seatrial.tree.Peek"),
        touchesOfTheProcess(breach));
  }

  private static Set<String> strayUses(JavaClasses classes) {
    Set<String> stray = new TreeSet<>();
    for (JavaClass type : classes) {
      String room = Rooms.roomOf(type.getPackageName()).orElse("the root package");
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        String target = use.getTargetClass().getBaseComponentType().getPackageName();
        if (!use.getTargetClass().getBaseComponentType().isPrimitive()) {
          complaint(room, target).ifPresent(text -> stray.add(text + ": " + type.getName()));
        }
      }
    }
    return stray;
  }

  private static Optional<String> complaint(String room, String target) {
    for (Map.Entry<String, List<String>> door : Rooms.DOORS.entrySet()) {
      if (isIn(target, door.getKey())) {
        return Optional.of(door.getKey() + " is not for " + room)
            .filter(text -> !door.getValue().contains(room));
      }
    }
    boolean open =
        isIn(target, Rooms.ROOT) || Rooms.OPEN_TO_ALL.stream().anyMatch(p -> isIn(target, p));
    return Optional.of(target + " has no door").filter(text -> !open);
  }

  private static boolean isIn(String packageName, String parent) {
    return packageName.equals(parent) || packageName.startsWith(parent + ".");
  }

  private static Set<String> touchesOfTheProcess(JavaClasses classes) {
    Set<String> touches = new TreeSet<>();
    for (JavaClass type : classes) {
      String room = Rooms.roomOf(type.getPackageName()).orElse("the root package");
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        String name = access.getTargetOwner().getSimpleName() + "." + access.getTarget().getName();
        if (OF_THE_PROCESS.contains(name) && !room.equals(Rooms.OWNER_OF_THE_PROCESS)) {
          touches.add(name + " is not for " + room + ": " + type.getName());
        }
      }
    }
    return touches;
  }
}
