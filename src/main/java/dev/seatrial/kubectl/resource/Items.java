package dev.seatrial.kubectl.resource;

/** Takes in the objects that a command is about, one after the other. */
public interface Items {
  /** The next object. */
  void item(Item item);

  /** Something in place of an object. */
  default void failed(RuntimeException error) {
    throw error;
  }
}
