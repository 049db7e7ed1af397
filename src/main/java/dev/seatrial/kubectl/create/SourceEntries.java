package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.VariableNames;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what config maps and secrets are made of: literals, files, folders, files of variables. */
// As the handle…From…Sources functions in create_configmap.go and create_secret.go, v0.37.
final class SourceEntries {

  private final Path directory;
  private final Sink sink;

  /** Takes in entries one by one. */
  interface Sink {
    void add(String key, byte[] value);
  }

  SourceEntries(Call call, Sink sink) {
    this.directory = call.directory();
    this.sink = sink;
  }

  static FlagSet flags(FlagSet flags) {
    return flags.list("from-file").texts("from-literal").list("from-env-file").flag("append-hash");
  }

  static void check(Flags flags) {
    boolean others = flags.has("from-file") || flags.has("from-literal");
    if (flags.has("from-env-file") && others) {
      throw new KubectlError("from-env-file cannot be combined with from-file or from-literal");
    }
  }

  void literals(List<String> sources) {
    for (String source : sources) {
      int equals = source.indexOf('=');
      if (equals <= 0) {
        throw new KubectlError("invalid literal source " + source + ", expected key=value");
      }
      sink.add(source.substring(0, equals), bytes(source.substring(equals + 1)));
    }
  }

  void files(List<String> sources) {
    for (String source : sources) {
      int equals = source.indexOf('=');
      checkSource(source, equals);
      String path = source.substring(equals + 1);
      if (Files.isDirectory(existing(path))) {
        if (equals >= 0) {
          throw new KubectlError("cannot give a key name for a directory path");
        }
        folder(path);
      } else {
        String base = String.valueOf(Path.of(path).getFileName());
        sink.add(equals < 0 ? base : source.substring(0, equals), read(path));
      }
    }
  }

  // As ParseFileSource in kubectl/pkg/util/util.go, v0.37.
  private static void checkSource(String source, int equals) {
    if (equals >= 0 && source.indexOf('=', equals + 1) >= 0) {
      throw new KubectlError("key names or file paths cannot contain '='");
    }
    if (equals == 0) {
      throw new KubectlError("key name for file path " + source.substring(1) + " missing");
    }
    if (equals > 0 && equals == source.length() - 1) {
      throw new KubectlError("file path for key name " + source.substring(0, equals) + " missing");
    }
  }

  private void folder(String name) {
    try (Stream<Path> children = Files.list(directory.resolve(name))) {
      for (Path child : children.filter(Files::isRegularFile).sorted().toList()) {
        String base = String.valueOf(child.getFileName());
        sink.add(base, read(Path.of(name).resolve(base).toString()));
      }
    } catch (IOException unreadable) {
      throw new KubectlError("error listing files in " + name + ": permission denied");
    }
  }

  /** Files of lines {@code NAME=value}; what a folder is refused as, the caller says. */
  void variables(List<String> sources, String what) {
    for (String source : sources) {
      if (Files.isDirectory(existing(source))) {
        throw new KubectlError("env " + what + " file cannot be a directory");
      }
      variables(source);
    }
  }

  // As AddFromEnvFile in kubectl/pkg/cmd/util/env_file.go, v0.37.
  private void variables(String source) {
    String text = new String(read(source), StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String each : unmarked.lines().toList()) {
      String line = each.stripLeading();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("=", 2);
      VariableNames.check(parts[0]);
      // Without a value kubectl asks its own environment, which a simulated cluster has none of.
      sink.add(parts[0], bytes(parts.length > 1 ? parts[1] : ""));
    }
  }

  private Path existing(String name) {
    Path path = directory.resolve(name);
    if (!Files.exists(path)) {
      throw new KubectlError("error reading " + name + ": no such file or directory");
    }
    return path;
  }

  private byte[] read(String name) {
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException unreadable) {
      throw new KubectlError("open " + name + ": permission denied");
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static boolean isText(byte[] value) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
      return true;
    } catch (CharacterCodingException binary) {
      return false;
    }
  }
}
