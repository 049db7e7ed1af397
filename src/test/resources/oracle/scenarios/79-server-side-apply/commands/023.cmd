kubectl get deployment web -o 'jsonpath={.metadata.labels} {.spec.replicas} {.spec.template.spec.containers[*].name}'
