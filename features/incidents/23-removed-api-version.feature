Feature: An API version that was removed
  After the upgrade of the cluster the manifest's version is served no more (helm#12803).

  Scenario: There are no matches for the kind
    When I run "kubectl apply -f -" with the input:
      """
      apiVersion: policy/v1beta1
      kind: PodDisruptionBudget
      metadata: {name: web}
      spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
      """
    Then the exit code is 1
    And the error output is:
      """
      error: resource mapping not found for name: "web" namespace: "" from "STDIN": no matches for kind "PodDisruptionBudget" in version "policy/v1beta1"
      ensure CRDs are installed first
      """
