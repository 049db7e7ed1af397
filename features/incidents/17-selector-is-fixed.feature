Feature: A selector that changes
  The selector of a deployment can't be changed, so a version label in it breaks the next upgrade (kubernetes#50808).

  Scenario: The apply is refused
    Given the manifests:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web, version: "1"}}
        template:
          metadata: {labels: {app: web, version: "1"}}
          spec: {containers: [{name: web, image: "nginx:1"}]}
      """
    When I run "kubectl apply -f -" with the input:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web, version: "2"}}
        template:
          metadata: {labels: {app: web, version: "2"}}
          spec: {containers: [{name: web, image: "nginx:2"}]}
      """
    Then the exit code is 1
    And the error output contains "spec.selector: Invalid value:"
    And the error output contains "field is immutable"
