kubectl get pods -l app=old -o 'custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image'
