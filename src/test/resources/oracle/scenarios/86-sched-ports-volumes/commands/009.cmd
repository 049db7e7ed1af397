kubectl get pods,pvc -o custom-columns=KIND:.kind,NAME:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName,VOLUME:.spec.volumeName
