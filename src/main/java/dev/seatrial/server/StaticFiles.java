package dev.seatrial.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder, served as they are.
 *
 * @param prefix of their paths; begins and ends with a slash
 */
// As http.FileServer, which kubectl proxy --www uses.
public record StaticFiles(Path folder, String prefix) {
  private static final String HEAD =
      """
      <!doctype html>
      <meta name="viewport" content="width=device-width">
      <pre>
      """;

  boolean isAsked(String path) {
    return path.startsWith(prefix);
  }

  void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring(prefix.length());
    String name = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(name).normalize();
    Path index = file.resolve("index.html");
    if (!file.startsWith(root) || !Files.exists(file)) {
      say(exchange, 404, "404 page not found\n");
    } else if (!Files.isDirectory(file)) {
      HttpApi.send(exchange, 200, type(file), Files.readAllBytes(file));
    } else if (Files.isRegularFile(index)) {
      HttpApi.send(exchange, 200, type(index), Files.readAllBytes(index));
    } else {
      HttpApi.send(exchange, 200, "text/html; charset=utf-8", bytes(listing(file)));
    }
  }

  private static String type(Path file) {
    String type =
        Optional.ofNullable(URLConnection.guessContentTypeFromName(file.toString()))
            .orElse("application/octet-stream");
    return type.startsWith("text/") ? type + "; charset=utf-8" : type;
  }

  private static String listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> links =
          files
              .map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
              .sorted()
              .map(name -> "<a href=\"" + escaped(name) + "\">" + escaped(name) + "</a>\n")
              .toList();
      return HEAD + String.join("", links) + "</pre>\n";
    }
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Answers with a text. */
  static void say(HttpExchange exchange, int code, String text) throws IOException {
    HttpApi.send(exchange, code, "text/plain; charset=utf-8", bytes(text));
  }
}
