package dev.seatrial.kubectl.print.template;

/** Says, in the words of Go's {@code text/template}, why a template is none or cannot be filled. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateException(String message) {
    super(message);
  }
}
