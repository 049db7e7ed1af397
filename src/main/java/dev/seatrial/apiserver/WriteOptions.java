package dev.seatrial.apiserver;

import dev.seatrial.authorization.User;
import java.util.function.Consumer;

/**
 * How a write is to be carried out.
 *
 * @param dryRun whether everything is done but storing
 * @param fieldValidation what happens with unknown fields
 * @param manager who manages the fields that are set; empty for the client's own name
 * @param warnings hears what the server warns of
 * @param user who asks
 */
public record WriteOptions(
    boolean dryRun,
    FieldValidation fieldValidation,
    String manager,
    Consumer<String> warnings,
    User user) {
  /** What the administrator asks for. */
  public WriteOptions(
      boolean dryRun, FieldValidation fieldValidation, String manager, Consumer<String> warnings) {
    this(dryRun, fieldValidation, manager, warnings, User.ADMINISTRATOR);
  }

  /** What happens with unknown and duplicate fields, as {@code fieldValidation} names it. */
  public enum FieldValidation {
    IGNORE,
    WARN,
    STRICT
  }

  /** Stored, unknown fields refused: what kubectl asks for. */
  public static final WriteOptions STRICT =
      new WriteOptions(false, FieldValidation.STRICT, "", warning -> {});

  /** Stored, the object trusted to have only known fields: what our own components ask for. */
  public static final WriteOptions COMPONENT =
      new WriteOptions(false, FieldValidation.IGNORE, "", warning -> {});

  /** The same without storing. */
  public WriteOptions asDryRun() {
    return new WriteOptions(true, fieldValidation, manager, warnings, user);
  }

  /** The same by another manager. */
  public WriteOptions by(String otherManager) {
    return new WriteOptions(dryRun, fieldValidation, otherManager, warnings, user);
  }

  /** The same for another user. */
  WriteOptions of(User other) {
    return other.equals(user)
        ? this
        : new WriteOptions(dryRun, fieldValidation, manager, warnings, other);
  }
}
