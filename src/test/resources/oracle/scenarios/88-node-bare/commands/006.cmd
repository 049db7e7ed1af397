kubectl get node s88-bare -o 'jsonpath={.spec} {.status}'
