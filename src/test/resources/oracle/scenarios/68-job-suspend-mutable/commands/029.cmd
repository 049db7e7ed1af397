kubectl get jobs many
