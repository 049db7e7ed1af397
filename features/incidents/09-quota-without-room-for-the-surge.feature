Feature: A quota without room for the surge
  A quarter of two replicas is one pod more and none less: where the quota is used up, the new pod is refused and the old ones may not go (kubernetes#89209).

  Background:
    Given the manifests:
      """
      apiVersion: v1
      kind: ResourceQuota
      metadata: {name: team}
      spec: {hard: {pods: "2"}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "app:1"}]}
      """
    Then 2 pods of web are ready

  Scenario: The rollout stands still until its deadline
    When I set the image of web to app:2
    And 1 minute passes
    Then condition ReplicaFailure of deployment/web is True
    When I run "kubectl get events --field-selector reason=FailedCreate -o jsonpath={.items[0].message}"
    Then the output contains "exceeded quota: team, requested: pods=1, used: pods=2, limited: pods=2"
    When 10 minutes pass
    Then condition Progressing of deployment/web is False
    And always 2 pods of web are ready
    When I run "kubectl rollout status deployment web"
    Then the exit code is 1
    And the error output contains "exceeded its progress deadline"

  Scenario: More quota lets it go on
    When I set the image of web to app:2
    And 1 minute passes
    And I run "kubectl patch resourcequota team --type=merge -p 'spec: {hard: {pods: 3}}'"
    Then within 5 minutes, the rollout of web is complete
