kubectl apply -f deploy.yaml -f rs.yaml
