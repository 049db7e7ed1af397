Feature: Validating admission policies

  Background:
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata: {name: small}
      spec:
        paramKind: {apiVersion: v1, kind: ConfigMap}
        matchConstraints:
          resourceRules:
          - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
        variables:
        - {name: most, expression: "has(params.data) ? int(params.data.most) : 9"}
        validations:
        - expression: "object.spec.replicas <= variables.most"
          messageExpression: "'at most ' + string(variables.most) + ' replicas'"
          reason: Forbidden
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicyBinding
      metadata: {name: small}
      spec:
        policyName: small
        validationActions: [Deny]
        paramRef: {name: limits, parameterNotFoundAction: Deny}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: limits}
      data: {most: "3"}
      """
    And 2 seconds pass

  Scenario: What the policy denies is refused in the server's words
    When I run "kubectl create deployment web --image=nginx --replicas=5"
    Then the error output contains "ValidatingAdmissionPolicy 'small' with binding 'small' denied request: at most 3 replicas"
    And there is no deployment/web

  Scenario: What the policy allows goes through, and scaling is another resource
    When I run "kubectl create deployment web --image=nginx --replicas=3"
    And I run "kubectl scale deployment web --replicas=5"
    Then 5 pods of web are ready

  Scenario: Parameters that are not there deny everything
    When I run "kubectl delete configmap limits"
    And I run "kubectl create deployment web --image=nginx"
    Then the error output contains "failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction"

  Scenario: A binding may only warn
    When I run "kubectl patch validatingadmissionpolicybinding small --type=merge -p 'spec: {validationActions: [Warn]}'"
    And 2 seconds pass
    And I run "kubectl create deployment web --image=nginx --replicas=5"
    Then the error output contains "Warning: Validation failed for ValidatingAdmissionPolicy 'small' with binding 'small': at most 3 replicas"
    And 5 pods of web are ready


  Scenario: What an expression asks in vain is told in the status of the policy
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata: {name: misspelt}
      spec:
        matchConstraints:
          resourceRules:
          - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
        validations:
        - {expression: "object.spec.replcias > 5"}
      """
    And 1 second passes
    When I run "kubectl get validatingadmissionpolicy misspelt -o jsonpath='{.status.typeChecking.expressionWarnings[0].warning}'"
    Then the output contains "apps/v1, Kind=Deployment: ERROR: <input>:1:12: undefined field 'replcias'"

  Scenario: An expression asks what whoever makes the request may do
    Given the manifests:
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicy
      metadata: {name: careful}
      spec:
        matchConstraints:
          resourceRules:
          - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [configmaps]}
        matchConditions:
        - {name: not-for-admins, expression: "!authorizer.path('/everything').check('get').allowed()"}
        validations:
        - expression: "authorizer.group('').resource('secrets').namespace(request.namespace).check('get').allowed()"
          messageExpression: "'who may not read secrets makes no ' + object.metadata.name"
        - expression: "authorizer.serviceAccount('default', 'Nobody').group('').resource('pods').check('get').allowed()"
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingAdmissionPolicyBinding
      metadata: {name: careful}
      spec: {policyName: careful, validationActions: [Deny]}
      """
    And 2 seconds pass
    When I run "kubectl create rolebinding jane --clusterrole=edit --user=jane"
    And I run "kubectl create rolebinding joe --clusterrole=view --user=joe"
    And I run "kubectl create role joe --verb=create --resource=configmaps"
    And I run "kubectl create rolebinding joe-too --role=joe --user=joe"
    And I run "kubectl create configmap by-joe --as joe"
    Then the error output contains "ValidatingAdmissionPolicy 'careful' with binding 'careful' denied request: who may not read secrets makes no by-joe"
    When I run "kubectl create configmap by-jane --as jane"
    Then the error output contains "denied request: expression 'authorizer.serviceAccount('default', 'Nobody').group('').resource('pods').check('get').allowed()' resulted in error: Invalid service account name"
    When I run "kubectl create configmap by-admin"
    Then the exit code is 0
