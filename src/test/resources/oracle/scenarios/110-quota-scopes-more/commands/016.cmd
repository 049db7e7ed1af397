kubectl create secret generic s --from-literal=a=b
