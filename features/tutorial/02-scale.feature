Feature: Scaling

  Scenario: A deployment is scaled to three pods
    Given a deployment dpy-nginx with 1 replica
    When I run "kubectl scale deployment dpy-nginx --replicas=3"
    Then the output is "deployment.apps/dpy-nginx scaled"
    And 3 pods of dpy-nginx are ready
    And the pods of dpy-nginx run on 3 nodes

  Scenario: A deployment is scaled down again
    Given a deployment dpy-nginx with 3 replicas
    When I scale dpy-nginx to 1
    Then dpy-nginx has 1 pod

  Scenario: A pod that no controller made cannot be scaled
    Given a pod nginx-pod of nginx
    When I run "kubectl scale pod nginx-pod --replicas=3"
    Then the exit code is 1
    And the error output is:
      """
      Error from server (NotFound): the server could not find the requested resource
      """
