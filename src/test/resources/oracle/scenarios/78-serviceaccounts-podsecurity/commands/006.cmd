kubectl get pods -o 'custom-columns=N:.metadata.name,SA:.spec.serviceAccountName,V:.spec.volumes[*].name'
