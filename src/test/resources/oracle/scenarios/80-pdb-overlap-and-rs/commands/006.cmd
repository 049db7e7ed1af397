kubectl get pods -l tier=x -o 'jsonpath={.items[0].metadata.name}'
