kubectl get pod wantsheld -o 'jsonpath={.status.nominatedNodeName} {.status.conditions[0].message}'
