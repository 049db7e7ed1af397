package dev.seatrial.kubectl.call;

import java.util.regex.Pattern;

/** What kubectl takes for the name of an image: name, tag, digest. */
// As ReferenceRegexp in github.com/distribution/reference.
public final class ImageName {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?/)?"
              + "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
              + "(?::[\\w][\\w.-]{0,127})?"
              + "(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?");

  private ImageName() {}

  /** Whether a text may name an image. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
