Feature: Objects by their spec

  Scenario: A deployment is created from its spec
    When I run "kubectl create -f echo-hname.yaml"
    Then the output is "deployment.apps/echo-hname created"
    And 3 pods of echo-hname are ready
    And all pods of echo-hname run sysnet4admin/echo-hname
    And field "spec.replicas" of deployment/echo-hname is "3"
