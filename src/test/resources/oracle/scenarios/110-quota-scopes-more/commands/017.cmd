kubectl create -f deploy.yaml
