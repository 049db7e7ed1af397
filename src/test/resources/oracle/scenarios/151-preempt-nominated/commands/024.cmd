kubectl apply -f nofit.yaml
