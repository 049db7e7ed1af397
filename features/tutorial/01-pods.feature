Feature: Creating pods

  Scenario: A pod made by kubectl run
    When I run "kubectl run nginx-pod --image=nginx"
    Then the output is "pod/nginx-pod created"
    And within 10 seconds 1 pod of nginx-pod is ready
    When I run "kubectl get pod"
    Then the output is like:
      """
      NAME        READY   STATUS    RESTARTS   AGE
      nginx-pod   1/1     Running   0          *s
      """

  Scenario: A deployment made by kubectl create
    When I run "kubectl create deployment dpy-nginx --image=nginx"
    Then the output is "deployment.apps/dpy-nginx created"
    And within 10 seconds 1 pod of dpy-nginx is ready
    When I run "kubectl get pods"
    Then the output contains "dpy-nginx-5bb4d6f958-"

  Scenario: kubectl run makes a pod only once
    Given a pod nginx-pod of nginx
    When I run "kubectl run nginx-pod --image=nginx"
    Then the exit code is 1
    And the error output is:
      """
      Error from server (AlreadyExists): pods "nginx-pod" already exists
      """
