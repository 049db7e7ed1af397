package dev.seatrial.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Same input, same bytes out: what depends on the wall clock, chance, threads or the order of a
 * hash table is off limits, except to the rooms that {@link Rooms#IN_REAL_TIME} lists.
 */
class DeterminismTest {
  /**
   * Types that may not be made. To name them is harmless and hard to avoid: a reference to a method
   * of LinkedHashSet, which keeps its order, names HashSet in the class file.
   */
  private static final List<String> HASH_TABLES =
      List.of(
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.Hashtable",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap");

  /** Types that may not even be named; one that ends with a dot is a package. */
  private static final List<String> TYPES =
      List.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.random.",
          "java.security.SecureRandom",
          "java.util.Date",
          "java.util.Calendar",
          "java.util.Timer",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.util.concurrent.");

  /** Parts of java.util.concurrent that are no more than values. */
  private static final List<String> HARMLESS = List.of("java.util.concurrent.TimeUnit");

  private static final List<String> METHODS =
      List.of(
          "System.currentTimeMillis",
          "System.nanoTime",
          "System.identityHashCode",
          "Math.random",
          "UUID.randomUUID",
          "Collections.shuffle",
          "Set.of",
          "Set.copyOf",
          "Map.of",
          "Map.ofEntries",
          "Map.copyOf",
          "Collectors.toSet",
          "Collectors.toUnmodifiableSet",
          "Collectors.toUnmodifiableMap",
          "Collection.parallelStream",
          "List.parallelStream",
          "Stream.parallel",
          "Clock.systemUTC",
          "Clock.systemDefaultZone",
          "Clock.system",
          "ZoneId.systemDefault",
          "TimeZone.getDefault");

  /** Those that take no supplier of a map make a HashMap. */
  private static final List<String> COLLECTORS_WITHOUT_A_MAP =
      List.of("toMap/2", "toMap/3", "groupingBy/1", "groupingBy/2");

  @TempDir Path folder;

  @Test
  void nothingDependsOnClockChanceThreadsOrHashOrder() {
    assertEquals(Set.of(), breaches(OurClasses.all()));
  }

  @Test
  void eachForbiddenThingIsSeen() {
    List<String> expressions =
        List.of(
            "new java.util.HashMap<String, String>()",
            "java.util.Set.of(1, 2)",
            "java.util.Map.of(1, 2)",
            "new java.util.Random(1)",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "System.nanoTime()",
            "Thread.currentThread()",
            "java.util.concurrent.ForkJoinPool.commonPool()",
            "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.toSet())",
            "java.util.stream.Stream.of(1).collect("
                + "java.util.stream.Collectors.groupingBy(x -> x))",
            "(java.util.function.Supplier<Object>) java.util.HashSet::new",
            "(java.util.function.LongSupplier) System::currentTimeMillis");
    String[] loose = new String[expressions.size()];
    for (int i = 0; i < loose.length; i++) {
      loose[i] =
          "package dev.seatrial.controller; class Loose%d { Object x = %s; }"
              .formatted(i, expressions.get(i));
    }
    Set<String> seen = breaches(Breach.of(folder, loose));
    for (int i = 0; i < loose.length; i++) {
      String breacher = "dev.seatrial.controller.Loose%d uses ".formatted(i);
      assertTrue(seen.stream().anyMatch(breach -> breach.startsWith(breacher)), loose[i]);
    }
  }

  @Test
  void whatKeepsItsOrderIsAllowed() {
    JavaClasses tidy =
        Breach.of(
            folder,
            "package dev.seatrial.controller; class Tidy {"
                + " java.util.Map<String, String> a = new java.util.LinkedHashMap<>();"
                + " java.util.function.Consumer<String> d ="
                + " new java.util.LinkedHashSet<String>()::add;"
                + " java.util.Map<String, java.util.List<String>> b ="
                + " java.util.stream.Stream.of(\"x\").collect(java.util.stream.Collectors"
                + ".groupingBy(x -> x, java.util.TreeMap::new,"
                + " java.util.stream.Collectors.toList()));"
                + " java.util.concurrent.TimeUnit c = java.util.concurrent.TimeUnit.DAYS; }");
    assertEquals(Set.of(), breaches(tidy));
  }

  private static Set<String> breaches(JavaClasses classes) {
    Set<String> breaches = new TreeSet<>();
    for (JavaClass type : classes) {
      if (Rooms.roomOf(type.getPackageName()).filter(Rooms.IN_REAL_TIME::contains).isPresent()) {
        continue;
      }
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        String name = use.getTargetClass().getBaseComponentType().getName();
        if (isForbidden(name)) {
          breaches.add(type.getName() + " uses " + name);
        }
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (isForbidden(access)) {
          breaches.add(type.getName() + " uses " + access.getTarget().getFullName());
        }
      }
    }
    return breaches;
  }

  private static boolean isForbidden(String typeName) {
    return !HARMLESS.contains(typeName)
        && TYPES.stream()
            .anyMatch(
                type -> type.endsWith(".") ? typeName.startsWith(type) : isOrIsIn(typeName, type));
  }

  private static boolean isOrIsIn(String typeName, String outer) {
    return typeName.equals(outer) || typeName.startsWith(outer + "$");
  }

  private static boolean isForbidden(JavaAccess<?> access) {
    if (HASH_TABLES.contains(access.getTargetOwner().getName())) {
      return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    }
    String owner = access.getTargetOwner().getSimpleName();
    String name = access.getTarget().getName();
    if (access.getTargetOwner().getPackageName().equals("java.time") && name.equals("now")) {
      return true;
    }
    if (owner.equals("Collectors") && access.getTarget() instanceof CodeUnitAccessTarget target) {
      return METHODS.contains(owner + "." + name)
          || COLLECTORS_WITHOUT_A_MAP.contains(name + "/" + target.getRawParameterTypes().size());
    }
    return METHODS.contains(owner + "." + name);
  }
}
