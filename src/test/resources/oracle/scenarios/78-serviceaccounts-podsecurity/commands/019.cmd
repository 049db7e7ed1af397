kubectl apply -f missdeploy.yaml
