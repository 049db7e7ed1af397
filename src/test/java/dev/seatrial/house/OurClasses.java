package dev.seatrial.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The compiled classes of src/main/java, as ArchUnit reads them. */
final class OurClasses {
  private static final Path SOURCES = Path.of("src/main/java");

  private OurClasses() {}

  static JavaClasses all() {
    return Holder.CLASSES;
  }

  /** Told by the source file, not by the folder of class files, which a quick build may share. */
  private static boolean isMain(JavaClass type) {
    Path folder = SOURCES.resolve(type.getPackageName().replace('.', '/'));
    return type.getSource()
        .flatMap(source -> source.getFileName())
        .map(name -> Files.exists(folder.resolve(name)))
        .orElse(false);
  }

  /** Read once for all tests, and only when the first one asks. */
  private static final class Holder {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .importPackages(Rooms.ROOT)
            .that(
                new DescribedPredicate<JavaClass>("in src/main/java") {
                  @Override
                  public boolean test(JavaClass type) {
                    return isMain(type);
                  }
                });
  }
}
