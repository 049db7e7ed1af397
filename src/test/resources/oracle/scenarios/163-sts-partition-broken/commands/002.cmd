kubectl config set-context --current --namespace=s-163
