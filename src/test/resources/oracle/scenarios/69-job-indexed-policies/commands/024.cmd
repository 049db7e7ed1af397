kubectl apply -f wrong.yaml -f wrong2.yaml
