package dev.seatrial.trial;

/** How many of something there shall be. */
public record Count(Relation relation, int number) {
  /** How the actual number stands to the one that is named. */
  public enum Relation {
    EXACTLY("") {
      @Override
      boolean holds(int actual, int number) {
        return actual == number;
      }
    },
    AT_LEAST("at least ") {
      @Override
      boolean holds(int actual, int number) {
        return actual >= number;
      }
    },
    AT_MOST("at most ") {
      @Override
      boolean holds(int actual, int number) {
        return actual <= number;
      }
    },
    FEWER_THAN("fewer than ") {
      @Override
      boolean holds(int actual, int number) {
        return actual < number;
      }
    },
    MORE_THAN("more than ") {
      @Override
      boolean holds(int actual, int number) {
        return actual > number;
      }
    };

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    abstract boolean holds(int actual, int number);
  }

  /** Just so many. */
  public static Count of(int number) {
    return new Count(Relation.EXACTLY, number);
  }

  /** So many or more. */
  public static Count atLeast(int number) {
    return new Count(Relation.AT_LEAST, number);
  }

  /** So many or fewer. */
  public static Count atMost(int number) {
    return new Count(Relation.AT_MOST, number);
  }

  /** Whether that many will do. */
  public boolean matches(int actual) {
    return relation.holds(actual, number);
  }

  /** Before a noun, with the noun in its number: {@code at least 2 pods}. */
  String of(String noun) {
    return relation.words + numbered(number, noun);
  }

  /** A number before a noun: {@code no pods}, {@code 1 pod}. */
  static String numbered(int number, String noun) {
    return (number == 0 ? "no" : Integer.toString(number)) + " " + noun + (number == 1 ? "" : "s");
  }

  /** The verb for so many. */
  static String are(int number) {
    return number == 1 ? "is" : "are";
  }
}
