Feature: Updating and rolling back a deployment

  Background:
    When I run "kubectl apply -f rollout-nginx.yaml --record"
    Then the rollout of rollout-nginx is complete

  Scenario: The history tells what was recorded
    When I run "kubectl rollout history deployment rollout-nginx"
    Then the output is like:
      """
      deployment.apps/rollout-nginx
      REVISION  CHANGE-CAUSE
      1         kubectl apply --filename=rollout-nginx.yaml --record=true
      """

  Scenario: An update replaces pod by pod
    Given never fewer than 3 pods of rollout-nginx are ready
    And never more than 4 pods of rollout-nginx are ready
    When I run "kubectl set image deployment rollout-nginx nginx=nginx:1.16.0 --record"
    Then the output is "deployment.apps/rollout-nginx image updated"
    When I run "kubectl rollout status deployment rollout-nginx"
    Then the output contains:
      """
      deployment "rollout-nginx" successfully rolled out
      """
    And all pods of rollout-nginx run nginx:1.16.0
    And rollout-nginx is at revision 2

  Scenario: An image that does not exist stops the rollout, and undo ends it
    When I run "kubectl set image deployment rollout-nginx nginx=nginx:1.16.0 --record"
    Then the rollout of rollout-nginx is complete
    When I run "kubectl set image deployment rollout-nginx nginx=nginx:1.17.23 --record"
    Then 1 pod of rollout-nginx shows ImagePullBackOff
    And 3 pods of rollout-nginx are ready
    When I run "kubectl rollout status deployment rollout-nginx --timeout=3s"
    Then the exit code is 1
    When I run "kubectl rollout undo deployment rollout-nginx"
    Then the output is "deployment.apps/rollout-nginx rolled back"
    And the rollout of rollout-nginx is complete
    And all pods of rollout-nginx run nginx:1.16.0
    And the history of rollout-nginx has the revisions 1, 3, 4

  Scenario: Back to the first revision
    When I set the image of rollout-nginx to nginx:1.16.0
    Then the rollout of rollout-nginx is complete
    When I run "kubectl rollout undo deployment rollout-nginx --to-revision=1"
    Then all pods of rollout-nginx run nginx:1.15.12
    And the history of rollout-nginx has the revisions 2, 3
