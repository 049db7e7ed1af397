kubectl get pods -o 'custom-columns=NODE:.spec.nodeName,IMAGE:.spec.containers[0].image' --sort-by=.spec.nodeName
