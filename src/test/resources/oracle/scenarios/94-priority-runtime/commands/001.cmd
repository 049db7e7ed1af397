kubectl create namespace s-94
