kubectl get hpa.v1.autoscaling mixed -o 'jsonpath={.metadata.annotations}'
