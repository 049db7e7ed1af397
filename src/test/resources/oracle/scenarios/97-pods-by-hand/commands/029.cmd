kubectl delete pod web --now
