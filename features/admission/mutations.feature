Feature: Mutating admission policies

  Background:
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicy
      metadata: {name: mesh}
      spec:
        reinvocationPolicy: IfNeeded
        matchConstraints:
          resourceRules:
          - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
        matchConditions:
        - {name: not-yet, expression: "!object.spec.?initContainers.orValue([]).exists(c, c.name == 'mesh')"}
        mutations:
        - patchType: ApplyConfiguration
          applyConfiguration:
            expression: >-
              Object{spec: Object.spec{initContainers: [
                Object.spec.initContainers{name: "mesh", image: "mesh:1", restartPolicy: "Always"}]}}
        - patchType: JSONPatch
          jsonPatch:
            expression: >-
              [JSONPatch{op: "add", path: "/metadata/labels/mesh", value: "on"}]
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicyBinding
      metadata: {name: mesh}
      spec: {policyName: mesh}
      """
    And 2 seconds pass

  Scenario: Pods that a controller makes get what the policy puts into them
    When I run "kubectl create deployment web --image=nginx --replicas=2"
    Then 2 pods of web are ready
    When I run "kubectl get pods -l mesh=on --no-headers"
    Then the output contains "2/2"

  Scenario: What a policy can't do refuses the request
    When I run "kubectl delete mutatingadmissionpolicy mesh"
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicy
      metadata: {name: mesh}
      spec:
        reinvocationPolicy: Never
        matchConstraints:
          resourceRules:
          - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
        mutations:
        - patchType: ApplyConfiguration
          applyConfiguration:
            expression: "Object{spec: Object.spec{tolerations: [Object.spec.tolerations{key: 'x'}]}}"
      """
    And 2 seconds pass
    When I run "kubectl run p --image=nginx"
    Then the error output contains "policy 'mesh' with binding 'mesh' denied request: error applying patch: invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.tolerations"
    And there is no pod/p

  Scenario: A failure policy may let requests pass as they are
    When I run "kubectl delete mutatingadmissionpolicy mesh"
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicy
      metadata: {name: mesh}
      spec:
        failurePolicy: Ignore
        reinvocationPolicy: Never
        matchConstraints:
          resourceRules:
          - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
        mutations:
        - patchType: ApplyConfiguration
          applyConfiguration: {expression: "Object{spec: Object.spec{hostname: object.spec.nosuch}}"}
      """
    And 2 seconds pass
    When I run "kubectl run p --image=nginx"
    Then 1 pod of p is ready

  Scenario: What a policy makes of the pods of a controller is judged like any other
    When I run "kubectl delete mutatingadmissionpolicy mesh"
    And I run "kubectl create deployment web --image=nginx"
    Then 1 pod of web is ready
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: MutatingAdmissionPolicy
      metadata: {name: mesh}
      spec:
        failurePolicy: Fail
        reinvocationPolicy: Never
        matchConstraints:
          resourceRules:
          - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
        mutations:
        - patchType: ApplyConfiguration
          applyConfiguration: {expression: "Object{spec: Object.spec{hostname: 'Not.A.Name'}}"}
      """
    And 2 seconds pass
    When I run "kubectl scale deployment web --replicas=2"
    And 5 seconds pass
    And I run "kubectl get events --field-selector reason=FailedCreate"
    Then the output contains "spec.hostname: Invalid value"
