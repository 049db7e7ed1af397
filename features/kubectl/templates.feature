Feature: Output by a Go template

  Background:
    When I create:
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web, labels: {a: x, b: z}, annotations: {note: aGVsbG8=}}
      data: {k1: v1, k2: "2"}
      """

  Scenario: Fields, loops and functions
    When I run "kubectl get cm web -o go-template='{{range $k, $v := .metadata.labels}}{{$k}}={{$v}};{{end}}'"
    Then the output is "a=x;b=z;"
    When I run "kubectl get cm web --template '{{with .nope}}x{{else}}none{{end}} {{.nope}} {{len .data}}'"
    Then the output is "none <no value> 2"
    When I run "kubectl get cm web -o go-template='{{.metadata.annotations.note | base64decode}}'"
    Then the output is "hello"

  Scenario: A template that is none is refused
    When I run "kubectl get cm web -o go-template='{{nope}}'"
    Then the error output is:
      """
      error: error parsing template {{nope}}, template: output:1: function "nope" not defined
      """
    When I run "kubectl get cm web -o go-template='{{range .data}}'"
    Then the error output contains "unexpected EOF"
