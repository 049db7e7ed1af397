Feature: Pod security standards
  The words are those of the real API server 1.37.2.

  Background:
    Given I run "kubectl create namespace a"
    And 2 seconds pass
    And I apply:
      """
      apiVersion: v1
      kind: Pod
      metadata: {namespace: a, name: b}
      spec: {containers: [{name: b, image: nginx}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {namespace: a, name: a}
      spec: {containers: [{name: a, image: nginx}]}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {namespace: a, name: h}
      spec: {hostNetwork: true, containers: [{name: h, image: nginx}]}
      """

  Scenario: A namespace that begins to enforce a level warns of the pods that it has
    When I run "kubectl label ns a pod-security.kubernetes.io/enforce=restricted"
    Then the error output is:
      """
      Warning: existing pods in namespace "a" violate the new PodSecurity enforce level "restricted:latest"
      Warning: a (and 1 other pod): allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, seccompProfile
      Warning: h: host namespaces, allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, seccompProfile
      """

  Scenario: A pod that the level does not allow is refused, and so is another image
    Given I run "kubectl label ns a pod-security.kubernetes.io/enforce=restricted"
    When I run "kubectl -n a run c --image=nginx"
    Then the error output is:
      """
      Error from server (Forbidden): pods "c" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "c" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container "c" must set securityContext.capabilities.drop=["ALL"]), runAsNonRoot != true (pod or container "c" must set securityContext.runAsNonRoot=true), seccompProfile (pod or container "c" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")
      """
    When I run "kubectl -n a set image pod a a=nginx:2"
    Then the error output contains "is forbidden: violates PodSecurity"
    When I run "kubectl -n a label pod a x=y"
    Then the error output is:
      """
      """

  Scenario: A template is warned of, and its pods are refused
    Given I run "kubectl label ns a pod-security.kubernetes.io/enforce=baseline"
    When I apply:
      """
      apiVersion: apps/v1
      kind: ReplicaSet
      metadata: {namespace: a, name: web}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: nginx, securityContext: {privileged: true}}]
      """
    And 5 seconds pass
    And I run "kubectl -n a get events --field-selector reason=FailedCreate"
    Then the output contains:
      """
      violates PodSecurity "baseline:latest": privileged (container "web" must not set securityContext.privileged=true)
      """

  Scenario: Labels that name no level are refused
    When I run "kubectl label ns a pod-security.kubernetes.io/warn=x"
    Then the error output is:
      """
      The Namespace "a" is invalid: metadata.labels[pod-security.kubernetes.io/warn]: Invalid value: "x": must be one of privileged, baseline, restricted
      """
