kubectl get pods -o 'custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase' '--sort-by=.spec.containers[0].image'
