kubectl create namespace s-67
