kubectl get pod after -o 'jsonpath={.spec.containers[*].resources}'
