kubectl get pods -l app=keys -o 'custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase'
