Feature: Disruption budgets whose pods can't be counted

  Scenario: A share of a job's pods is not known
    Given the manifests:
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: work}
      spec:
        template:
          spec: {restartPolicy: Never, containers: [{name: c, image: busybox}]}
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: work}
      spec: {maxUnavailable: 1, selector: {matchLabels: {job-name: work}}}
      """
    When 5 seconds pass
    And I run "kubectl get pdb work -o jsonpath={.status.conditions[0].message}"
    Then the output is "jobs.batch does not implement the scale subresource"

  Scenario: Of two budgets an arbitrary one hears of a pod
    Given a deployment web with 1 replica
    And the manifests:
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: first}
      spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: second}
      spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
      """
    And all pods of web are ready
    When I scale web to 2
    And 5 seconds pass
    And I run "kubectl get events --field-selector reason=MultiplePodDisruptionBudgets -o jsonpath={.items[0].message}"
    Then the output contains "matches multiple PodDisruptionBudgets.  Chose"
