kubectl apply -f friend.yaml
