kubectl delete svc many
