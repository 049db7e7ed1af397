kubectl create namespace s-75
