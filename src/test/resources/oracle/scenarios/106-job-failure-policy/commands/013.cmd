kubectl get pods -l job-name=ignore --field-selector status.phase=Running -o 'jsonpath={.items[0].metadata.name}'
