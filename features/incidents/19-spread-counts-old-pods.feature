Feature: A spread that counts old pods
  During a rollout the pods of the old template count too; when they go, the new ones stand unevenly. matchLabelKeys counts each template alone (kubernetes#98215).

  Background:
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 5
        strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            topologySpreadConstraints:
            - {maxSkew: 1, topologyKey: kubernetes.io/hostname, nodeTaintsPolicy: Honor, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}
            containers: [{name: web, image: "nginx:1"}]
      """

  Scenario: With matchLabelKeys the new pods are spread by themselves
    Then 5 pods of web are ready
    When I run "kubectl patch deployment web --type=json -p '[{op: add, path: /spec/template/spec/topologySpreadConstraints/0/matchLabelKeys, value: [pod-template-hash]}]'"
    Then the rollout of web is complete
    And the pods of web run on 3 nodes
    And at most 2 pods are on w1-k8s
    And at most 2 pods are on w2-k8s
    And at most 2 pods are on w3-k8s

  Scenario: Without, the rollout ends all the same, however the pods stand
    Then 5 pods of web are ready
    When I set the image of web to nginx:2
    Then the rollout of web is complete
    And 5 pods of web are ready
