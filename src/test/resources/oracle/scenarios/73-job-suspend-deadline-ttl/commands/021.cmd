kubectl get job elastic -o 'jsonpath={.spec.completions} {.status}'
