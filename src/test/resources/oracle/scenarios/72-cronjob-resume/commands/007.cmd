kubectl get jobs -o 'jsonpath={.items[?(@.metadata.annotations.kind=="long")].metadata.name}'
