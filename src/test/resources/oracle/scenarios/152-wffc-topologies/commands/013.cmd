kubectl get pvc -o custom-columns=N:.metadata.name,P:.status.phase,V:.spec.volumeName,A:.metadata.annotations
