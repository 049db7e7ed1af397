kubectl get pod web -o 'jsonpath={.spec.ephemeralContainers}'
