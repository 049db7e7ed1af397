package dev.seatrial.kubectl.print;

import java.util.Optional;

/** Where the files that hold templates are read. */
@FunctionalInterface
public interface TemplateFiles {
  /** No files at all. */
  TemplateFiles NONE = path -> Optional.empty();

  /** The text of a file; empty where there is no such file. */
  Optional<String> read(String path);
}
