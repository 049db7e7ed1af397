kubectl create namespace s-80
