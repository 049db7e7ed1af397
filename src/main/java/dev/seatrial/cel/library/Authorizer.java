package dev.seatrial.cel.library;

/**
 * Who decides what somebody may do, as expressions ask through {@code authorizer}: it speaks for
 * one user.
 */
public interface Authorizer {
  /** Where nobody can be asked: all that is asked comes to an error. */
  Authorizer NONE = new Unasked();

  /** Decides what its user may do. */
  Decision decide(Question question);

  /** The same for a service account. */
  Authorizer ofServiceAccount(String namespace, String name);

  /**
   * What is asked: about a path, or about a resource where that is empty.
   *
   * @param verb as of a request: {@code get}, {@code create}
   */
  record Question(
      String verb,
      String path,
      String group,
      String resource,
      String subresource,
      String namespace,
      String name) {
    static Question ofPath(String path) {
      return new Question("", path, "", "", "", "", "");
    }

    static Question ofGroup(String group) {
      return new Question("", "", group, "", "", "", "");
    }

    Question verb(String other) {
      return new Question(other, path, group, resource, subresource, namespace, name);
    }

    Question resource(String other) {
      return new Question(verb, path, group, other, subresource, namespace, name);
    }

    Question subresource(String other) {
      return new Question(verb, path, group, resource, other, namespace, name);
    }

    Question namespace(String other) {
      return new Question(verb, path, group, resource, subresource, other, name);
    }

    Question name(String other) {
      return new Question(verb, path, group, resource, subresource, namespace, other);
    }
  }

  /**
   * What was decided.
   *
   * @param reason empty where there is nothing to say
   * @param error why it could not be decided; empty where it could
   */
  record Decision(boolean allowed, String reason, String error) {}

  /** Nobody's word. */
  record Unasked() implements Authorizer {
    @Override
    public Decision decide(Question question) {
      return new Decision(false, "", "there is nobody to ask");
    }

    @Override
    public Authorizer ofServiceAccount(String namespace, String name) {
      return this;
    }
  }
}
